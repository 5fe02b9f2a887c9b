namespace Aspire.Hosting.ApplicationModel;

/// <summary>How long a container lives.</summary>
public enum ContainerLifetime
{
    /// <summary>It is made anew in each run, and removed at its end.</summary>
    Session,

    /// <summary>It runs on when the application ends, and the next run takes it over.</summary>
    Persistent,
}

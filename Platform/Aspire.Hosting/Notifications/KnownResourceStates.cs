namespace Aspire.Hosting.ApplicationModel;

/// <summary>States that resources go through.</summary>
public static class KnownResourceStates
{
    /// <summary>Waits for the start command.</summary>
    public static readonly string NotStarted = nameof(NotStarted);

    /// <summary>Waits for other resources.</summary>
    public static readonly string Waiting = nameof(Waiting);

    /// <summary>Its process is being started.</summary>
    public static readonly string Starting = nameof(Starting);

    /// <summary>The image of its container is being built.</summary>
    public static readonly string Building = nameof(Building);

    /// <summary>No container engine answers that could run it.</summary>
    public static readonly string RuntimeUnhealthy = nameof(RuntimeUnhealthy);

    /// <summary>Its process runs.</summary>
    public static readonly string Running = nameof(Running);

    /// <summary>It is there, without a process: a value, or a service of others.</summary>
    public static readonly string Active = nameof(Active);

    /// <summary>Its process could not be started.</summary>
    public static readonly string FailedToStart = nameof(FailedToStart);

    /// <summary>Its process was asked to end.</summary>
    public static readonly string Stopping = nameof(Stopping);

    /// <summary>Its process ended because it was asked to.</summary>
    public static readonly string Exited = nameof(Exited);

    /// <summary>Its process ended by itself.</summary>
    public static readonly string Finished = nameof(Finished);

    /// <summary>States without a process after a start.</summary>
    public static readonly IReadOnlyList<string> TerminalStates = [FailedToStart, Exited, Finished];
}

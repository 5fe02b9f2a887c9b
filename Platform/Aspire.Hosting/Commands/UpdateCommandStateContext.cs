namespace Aspire.Hosting.ApplicationModel;

/// <summary>What a command knows that decides whether it can be given.</summary>
public sealed class UpdateCommandStateContext
{
    /// <summary>The state of the instance.</summary>
    public required CustomResourceSnapshot ResourceSnapshot { get; init; }

    /// <summary>Services of the application.</summary>
    public required IServiceProvider Services { get; init; }
}

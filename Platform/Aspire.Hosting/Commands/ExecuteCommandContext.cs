using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>What a command knows that is carried out.</summary>
public sealed class ExecuteCommandContext
{
    /// <summary>Services of the application.</summary>
    public required IServiceProvider Services { get; init; }

    /// <summary>The instance.</summary>
    public required string ResourceName { get; init; }

    /// <summary>Cancelled when nobody waits for the result any more.</summary>
    public required CancellationToken CancellationToken { get; init; }

    /// <summary>Writes to the log of the instance.</summary>
    public required ILogger Logger { get; init; }
}

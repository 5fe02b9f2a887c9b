namespace Aspire.Hosting.ApplicationModel;

/// <summary>What is known of the answer to a command.</summary>
public sealed class HttpCommandResultContext
{
    /// <summary>Services of the application.</summary>
    public required IServiceProvider Services { get; init; }

    /// <summary>The instance that the command was given for.</summary>
    public required string ResourceName { get; init; }

    /// <summary>The endpoint that answered.</summary>
    public required EndpointReference Endpoint { get; init; }

    /// <summary>Cancelled when nobody waits for the result any more.</summary>
    public required CancellationToken CancellationToken { get; init; }

    /// <summary>Sent the request.</summary>
    public required HttpClient HttpClient { get; init; }

    /// <summary>The answer.</summary>
    public required HttpResponseMessage Response { get; init; }
}

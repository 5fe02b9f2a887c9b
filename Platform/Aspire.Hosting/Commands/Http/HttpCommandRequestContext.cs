namespace Aspire.Hosting.ApplicationModel;

/// <summary>What is known of a request before a command sends it.</summary>
public sealed class HttpCommandRequestContext
{
    /// <summary>Services of the application.</summary>
    public required IServiceProvider Services { get; init; }

    /// <summary>The instance that the command was given for.</summary>
    public required string ResourceName { get; init; }

    /// <summary>The endpoint that is asked.</summary>
    public required EndpointReference Endpoint { get; init; }

    /// <summary>Cancelled when nobody waits for the result any more.</summary>
    public required CancellationToken CancellationToken { get; init; }

    /// <summary>Sends the request.</summary>
    public required HttpClient HttpClient { get; init; }

    /// <summary>The request.</summary>
    public required HttpRequestMessage Request { get; init; }
}

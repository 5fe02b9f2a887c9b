namespace Aspire.Hosting.ApplicationModel;

/// <summary>How a command that sends an HTTP request is shown and what it sends.</summary>
public class HttpCommandOptions : CommandOptions
{
    /// <summary>Chooses the endpoint; null takes <c>https</c> or else <c>http</c>.</summary>
    public Func<EndpointReference>? EndpointSelector { get; set; }

    /// <summary>Name of the client among those of <see cref="IHttpClientFactory"/>; null is the default client.</summary>
    public string? HttpClientName { get; set; }

    /// <summary>Method of the request; null is POST.</summary>
    public HttpMethod? Method { get; set; }

    /// <summary>Changes the request before it is sent.</summary>
    public Func<HttpCommandRequestContext, Task>? PrepareRequest { get; set; }

    /// <summary>Makes the result of the answer; by default a status of success is success.</summary>
    public Func<HttpCommandResultContext, Task<ExecuteCommandResult>>? GetCommandResult { get; set; }
}

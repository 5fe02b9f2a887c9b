using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace Streaming.Avro.Tests.Registry;

/// <summary>Answers requests with what a test says, and remembers them.</summary>
internal sealed class StubRegistry(Func<HttpRequestMessage, int, Task<(HttpStatusCode Status, string Body)>> answer) : HttpMessageHandler
{
    private readonly ConcurrentQueue<string> _requests = new();

    public StubRegistry(HttpStatusCode status, string body)
        : this((_, _) => Task.FromResult((status, body)))
    {
    }

    public IReadOnlyCollection<string> Requests => _requests;

    public string? Authorization { get; private set; }

    public string? ContentType { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Authorization = request.Headers.Authorization?.ToString();
        ContentType = request.Content?.Headers.ContentType?.ToString();
        var body = request.Content is null ? "" : " " + await request.Content.ReadAsStringAsync(cancellationToken);
        _requests.Enqueue($"{request.Method} {request.RequestUri!.PathAndQuery}{body}");
        var (status, text) = await answer(request, _requests.Count);
        return new HttpResponseMessage(status) { Content = new StringContent(text, Encoding.UTF8, "application/vnd.schemaregistry.v1+json") };
    }
}

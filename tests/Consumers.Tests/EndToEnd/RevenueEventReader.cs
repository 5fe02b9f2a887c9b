using System.Net.ServerSentEvents;

namespace Streaming.Consumers.Tests.EndToEnd;

/// <summary>A client of <c>GET /revenue/stream</c>.</summary>
internal sealed class RevenueEventReader : IAsyncDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly SseParser<string> _parser;
    private readonly IAsyncEnumerator<SseItem<string>> _events;

    private RevenueEventReader(HttpResponseMessage response, Stream body)
    {
        _response = response;
        _parser = SseParser.Create(body);
        _events = _parser.EnumerateAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
    }

    public string LastEventId => _parser.LastEventId;

    public static async Task<RevenueEventReader> OpenAsync(HttpClient http, string query = "", string? lastEventId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/revenue/stream{query}");
        if (lastEventId is not null)
        {
            request.Headers.Add("Last-Event-ID", lastEventId);
        }

        var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        return new RevenueEventReader(response, await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>The next event as type and data; null at the end of the stream.</summary>
    public async Task<string?> NextAsync() =>
        await _events.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken)
            ? $"{_events.Current.EventType} {_events.Current.Data}".TrimEnd()
            : null;

    public async ValueTask DisposeAsync()
    {
        // Ends the request first: the enumeration would wait for its end.
        _response.Dispose();
        await _events.DisposeAsync();
    }
}

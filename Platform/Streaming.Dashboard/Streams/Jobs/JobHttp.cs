using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Streaming.Dashboard.Streams.Watching;

namespace Streaming.Dashboard.Streams.Jobs;

/// <summary>Gets answers of servers of jobs.</summary>
internal sealed class JobHttp(TimeProvider time) : IDisposable
{
    private const long MostBytes = 16 * 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly HttpClient _http = new() { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = MostBytes };

    /// <exception cref="StreamsException">It does not answer, or not with that.</exception>
    public async Task<T> GetAsync<T>(Uri server, string path, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var address = new Uri(server, path);
        try
        {
            using var answer = await _http.GetAsync(address, either.Token);
            if (!answer.IsSuccessStatusCode)
                throw new StreamsException($"{address} answers {(int)answer.StatusCode} {answer.ReasonPhrase}.");
            var body = await answer.Content.ReadAsByteArrayAsync(either.Token);
            return JsonSerializer.Deserialize(body, type) ?? throw new StreamsException($"{address} answers nothing.");
        }
        catch (HttpRequestException exception)
        {
            throw new StreamsException($"{server} does not answer: {exception.Message}", exception);
        }
        catch (JsonException exception)
        {
            throw new StreamsException($"{address} answers something else than was expected: {exception.Message}", exception);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new StreamsException($"{server} does not answer within {Patience.TotalSeconds:0} s.", exception);
        }
    }

    public void Dispose() => _http.Dispose();
}

using System.Diagnostics;
using System.Net.Http.Json;

namespace Streaming.Testing.Platform;

/// <summary>Waits for what services answer.</summary>
public static class AnswerExtensions
{
    /// <summary>The time that the platform is given for a step.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    private static readonly TimeSpan OneAnswer = TimeSpan.FromSeconds(10);

    /// <summary>Asks an address again and again until the answer is the expected one; services may be away in between.</summary>
    /// <param name="http">Who asks.</param>
    /// <param name="address">What is asked, relative to the client's base where it has one.</param>
    /// <param name="reached">Whether an answer is the expected one.</param>
    /// <param name="output">What the host has written, for the message of a failure; throws where the host has ended.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<T> UntilAsync<T>(this HttpClient http, Uri address, Func<T, bool> reached, Func<string> output, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        object? last = null;
        while (watch.Elapsed < Limit)
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(OneAnswer);
            try
            {
                var answer = await http.GetFromJsonAsync<T>(address, limit.Token);
                if (reached(answer!))
                {
                    return answer!;
                }

                last = answer;
            }
            catch (Exception e) when (e is HttpRequestException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
            {
                last = e.Message;
                _ = output();
            }

            await Task.Delay(100, cancellationToken);
        }

        throw new TimeoutException($"{address} still answers {last}\n{output()}");
    }
}

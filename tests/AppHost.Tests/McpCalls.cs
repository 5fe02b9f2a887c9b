using System.Net;
using System.Text;

namespace Streaming.AppHost.Tests;

/// <summary>Calls tools of the dashboard's MCP server by plain HTTP.</summary>
internal static class McpCalls
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>Calls a tool until it answers without an error: dashboard and cluster may still be starting.</summary>
    public static async Task<string> UntilAnsweredAsync(Uri server, string key, string tool, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add("x-mcp-api-key", key);
        client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        client.DefaultRequestHeaders.Accept.ParseAdd("text/event-stream");
        while (true)
        {
            try
            {
                var call = $$"""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"arguments":{},"name":"{{tool}}"} }""";
                using var response = await client.PostAsync(server, new StringContent(call, Encoding.UTF8, "application/json"), limit.Token);
                var answer = await response.Content.ReadAsStringAsync(limit.Token);
                Assert.True(response.StatusCode == HttpStatusCode.OK, $"{response.StatusCode}: {answer}");
                if (!answer.Contains("\"isError\":true", StringComparison.Ordinal))
                {
                    return answer;
                }
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), limit.Token);
        }
    }
}

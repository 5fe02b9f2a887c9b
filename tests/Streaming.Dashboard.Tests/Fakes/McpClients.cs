using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Streaming.Dashboard.Tests.Fakes;

/// <summary>The protocol's own client against the dashboard.</summary>
internal static class McpClients
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Connects, with the token of the pages unless other headers are given.</summary>
    public static Task<McpClient> ConnectAsync(this DashboardServer dashboard, params (string Name, string Value)[] headers)
    {
        if (headers.Length == 0)
            headers = [("Authorization", $"Bearer {DashboardServer.Token}")];
        var transport = new HttpClientTransport(new()
        {
            Endpoint = dashboard.McpUrl,
            TransportMode = HttpTransportMode.StreamableHttp,
            AdditionalHeaders = headers.ToDictionary(header => header.Name, header => header.Value),
        });
        return McpClient.CreateAsync(transport, cancellationToken: Cancellation);
    }

    /// <summary>Calls a tool that answers.</summary>
    public static async Task<JsonElement> AskAsync(this McpClient client, string tool, params (string Name, object? Value)[] arguments)
    {
        var result = await client.CallAsync(tool, arguments);
        var text = TextOf(result);
        Assert.False(result.IsError == true, text);
        var answer = JsonDocument.Parse(text).RootElement;
        Assert.True(JsonElement.DeepEquals(answer, result.StructuredContent!.Value), "The structured content is not what the text is.");
        return answer;
    }

    /// <summary>Calls a tool that refuses.</summary>
    /// <returns>What it says.</returns>
    public static async Task<string> RefusalAsync(this McpClient client, string tool, params (string Name, object? Value)[] arguments)
    {
        var result = await client.CallAsync(tool, arguments);
        Assert.True(result.IsError, TextOf(result));
        return TextOf(result);
    }

    /// <summary>The texts at a name in each thing of a list.</summary>
    public static string[] Texts(this JsonElement answer, string list, string name) =>
        [.. answer.GetProperty(list).EnumerateArray().Select(item => item.GetProperty(name).ToString())];

    private static async Task<CallToolResult> CallAsync(this McpClient client, string tool, (string Name, object? Value)[] arguments) =>
        await client.CallToolAsync(tool, arguments.ToDictionary(argument => argument.Name, argument => argument.Value), cancellationToken: Cancellation);

    private static string TextOf(CallToolResult result) => Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;
}

using System.Net;
using System.Text.Json.Nodes;

namespace Streaming.Avro.AotProgram;

/// <summary>A registry within the program: it knows the schema that was registered, and under another id one with a wider field.</summary>
internal sealed class Registry : HttpMessageHandler
{
    public const byte OtherId = 2;

    public string Schema { get; private set; } = "";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { } content)
        {
            Schema = JsonNode.Parse(await content.ReadAsStringAsync(cancellationToken))!["schema"]!.GetValue<string>();
            return Answer("""{"id":1}""");
        }

        var schema = request.RequestUri!.AbsolutePath.EndsWith($"/{OtherId}", StringComparison.Ordinal)
            ? Schema.Replace("[\"null\",\"int\"]", "[\"null\",\"int\",\"string\"]", StringComparison.Ordinal)
            : Schema;
        return Answer(new JsonObject { ["schema"] = schema }.ToJsonString());
    }

    private static HttpResponseMessage Answer(string body) => new(HttpStatusCode.OK) { Content = new StringContent(body) };
}

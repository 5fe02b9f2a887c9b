using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Streaming.Dashboard.Api;

namespace Streaming.Dashboard.Mcp.Answers;

/// <summary>How answers are written: as the HTTP API writes them, with long texts cut.</summary>
internal static class ToolJson
{
    /// <summary>Characters of one text.</summary>
    public const int MostText = 2_000;

    public static JsonSerializerOptions Options { get; } = Cutting(MostText);

    /// <summary>For a single thing, which is asked for to be seen whole.</summary>
    public static JsonSerializerOptions OfOne { get; } = Cutting(32_000);

    private static JsonSerializerOptions Cutting(int most)
    {
        var options = new JsonSerializerOptions(ApiJson.Options)
        {
            Converters = { new CutTextConverter(most) },
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        };
        options.MakeReadOnly();
        return options;
    }
}

using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ModelContextProtocol.Protocol;

namespace Streaming.Dashboard.Mcp.Answers;

/// <summary>
/// Puts the answer of a tool together: one JSON object of a bounded size, as text and as structured content. What does not fit is
/// left out, and <c>leftOut</c> says so.
/// </summary>
/// <param name="options">How the parts are written; null for the usual way.</param>
internal sealed class ToolAnswer(JsonSerializerOptions? options = null)
{
    private const int MostCharacters = 48_000;

    /// <summary>Of each part there is at least as much, also where others have taken all room.</summary>
    private const int LeastCharacters = 4_000;
    private readonly JsonSerializerOptions _options = options ?? ToolJson.Options;
    private readonly List<(string Name, string Json)> _members = [];
    private readonly List<string> _leftOut = [];
    private int _left = MostCharacters;

    /// <summary>Adds a single thing.</summary>
    public ToolAnswer Set<T>(string name, T value)
    {
        if (value is not null)
            _members.Add((name, Take(value, isFirst: true)!));
        return this;
    }

    /// <summary>Adds things from the first on, as many as fit.</summary>
    /// <param name="name">The name of the list.</param>
    /// <param name="items">Those that are to be seen.</param>
    /// <param name="total">How many there are.</param>
    /// <param name="more">How to ask for those that are left out.</param>
    public ToolAnswer List<T>(string name, IReadOnlyList<T> items, long total, string more) => Add(name, Fitting(items), total, more);

    /// <summary>Adds things up to the last one, as many as fit: the newest, where they are in order of time.</summary>
    /// <inheritdoc cref="List"/>
    public ToolAnswer ListLast<T>(string name, IReadOnlyList<T> items, long total, string more)
    {
        var fitting = Fitting(items.Reverse());
        fitting.Reverse();
        return Add(name, fitting, total, more);
    }

    public CallToolResult Result()
    {
        var text = Text();
        using var document = JsonDocument.Parse(text);
        return new() { Content = [new TextContentBlock { Text = text }], StructuredContent = document.RootElement.Clone() };
    }

    private ToolAnswer Add(string name, List<string> items, long total, string more)
    {
        _members.Add((name, $"[{string.Join(',', items)}]"));
        if (items.Count < total)
            _leftOut.Add($"{items.Count} of {total} {name} are shown. {more}");
        return this;
    }

    private List<string> Fitting<T>(IEnumerable<T> items)
    {
        List<string> fitting = [];
        foreach (var item in items)
        {
            if (Take(item, fitting.Count == 0) is not { } json)
                break;
            fitting.Add(json);
        }
        return fitting;
    }

    /// <summary>The thing as JSON; null where it no longer fits. Of the first there is at least the beginning, as text.</summary>
    private string? Take<T>(T item, bool isFirst)
    {
        var json = JsonSerializer.Serialize(item, _options);
        var room = isFirst ? Math.Max(_left, LeastCharacters) : _left;
        if (json.Length > room && !isFirst)
            return null;
        // As text within JSON it can become twice as long.
        if (json.Length > room)
            json = JsonSerializer.Serialize(CutTextConverter.Cut(json, room / 2), ToolJson.OfOne);
        _left -= json.Length + 1;
        return json;
    }

    private string Text()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true }))
        {
            writer.WriteStartObject();
            foreach (var (name, json) in _members)
            {
                writer.WritePropertyName(name);
                writer.WriteRawValue(json, skipInputValidation: true);
            }
            if (_leftOut.Count > 0)
                writer.WriteString("leftOut", string.Join(' ', _leftOut));
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}

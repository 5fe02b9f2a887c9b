using System.Globalization;
using System.Text.Json;

namespace Streaming.Windows.Declaration;

/// <summary>Reads the members of a JSON object and keeps what is wrong with them, so that all errors are told at once.</summary>
internal sealed class MemberReader(JsonElement element, string path, List<string> errors)
{
    private readonly HashSet<string> _read = [];
    private readonly HashSet<string> _unsound = [];

    public bool Has(string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out _);

    /// <summary>Whether a member that was read had no error.</summary>
    public bool IsSound(string name) => !_unsound.Contains(name);

    public void Fail(string name, string problem)
    {
        _unsound.Add(name);
        errors.Add($"{(name.Length == 0 ? path : PathOf(name))} {problem}");
    }

    public string Text(string name)
    {
        if (Take(name) is { ValueKind: JsonValueKind.String } value && value.GetString() is { Length: > 0 } text)
        {
            return text;
        }

        Fail(name, Has(name) ? "is a text that is not empty" : "is missing");
        return "";
    }

    public string? OptionalText(string name) => Has(name) ? Text(name) : null;

    /// <summary>A name as topics and files can have it.</summary>
    public string Name(string name)
    {
        var text = Text(name);
        if (text.Length > 249 || text is "." or ".." || text.Any(letter => !char.IsAsciiLetterOrDigit(letter) && letter is not ('.' or '-' or '_')))
        {
            Fail(name, "has up to 249 letters, digits, dots, underscores and hyphens");
        }

        return text;
    }

    public IReadOnlyList<string> Texts(string name)
    {
        if (Take(name) is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0
            && list.EnumerateArray().All(item => item is { ValueKind: JsonValueKind.String } && item.GetString()!.Length > 0))
        {
            return [.. list.EnumerateArray().Select(item => item.GetString()!)];
        }

        Fail(name, Has(name) ? "is a list of texts, with at least one" : "is missing");
        return [];
    }

    /// <summary>A duration as <c>00:10:00</c>, in milliseconds.</summary>
    public long Millis(string name, long minimum)
    {
        var text = Text(name);
        if (TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var value) && value.Ticks % TimeSpan.TicksPerMillisecond == 0
            && value.Ticks / TimeSpan.TicksPerMillisecond is var millis && millis >= minimum)
        {
            return millis;
        }

        if (IsSound(name))
        {
            Fail(name, $"is a duration of at least {minimum} ms in whole milliseconds, as \"00:10:00\"");
        }

        return minimum;
    }

    public MemberReader Object(string name)
    {
        var value = Take(name);
        if (value is not { ValueKind: JsonValueKind.Object })
        {
            Fail(name, Has(name) ? "is an object" : "is missing");
            // Its members are not told as missing too.
            return new(default, PathOf(name), []);
        }

        return new(value.Value, PathOf(name), errors);
    }

    public IReadOnlyList<MemberReader> Objects(string name)
    {
        if (Take(name) is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0
            && list.EnumerateArray().All(item => item.ValueKind == JsonValueKind.Object))
        {
            return [.. list.EnumerateArray().Select((item, index) => new MemberReader(item, string.Create(CultureInfo.InvariantCulture, $"{PathOf(name)}[{index}]"), errors))];
        }

        Fail(name, Has(name) ? "is a list of objects, with at least one" : "is missing");
        return [];
    }

    /// <summary>Refuses members that nobody asked for: a typing error would go unnoticed.</summary>
    public void RefuseRest()
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            errors.AddRange(element.EnumerateObject().Where(member => !_read.Contains(member.Name)).Select(member => $"{PathOf(member.Name)} is unknown"));
        }
    }

    private JsonElement? Take(string name)
    {
        _read.Add(name);
        return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;
    }

    private string PathOf(string name) => path.Length == 0 ? name : $"{path}.{name}";
}

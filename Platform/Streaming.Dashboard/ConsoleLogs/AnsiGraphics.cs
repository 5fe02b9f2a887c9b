using System.Globalization;

namespace Streaming.Dashboard.ConsoleLogs;

/// <summary>Applies the parameters of one "select graphic rendition" sequence to a style.</summary>
internal static class AnsiGraphics
{
    public static AnsiStyle Apply(AnsiStyle style, ReadOnlySpan<char> parameters)
    {
        Span<int> codes = stackalloc int[32];
        var count = Read(parameters, codes);
        for (var i = 0; i < count; i++)
        {
            style = codes[i] is 38 or 48
                ? WithColor(style, codes[i] == 38, codes[..count], ref i)
                : Apply(style, codes[i]);
        }
        return style;
    }

    private static AnsiStyle Apply(AnsiStyle style, int code) => code switch
    {
        0 => default,
        1 => style with { Bold = true },
        2 => style with { Dim = true },
        3 => style with { Italic = true },
        4 => style with { Underline = true },
        7 => style with { Inverse = true },
        9 => style with { Strike = true },
        22 => style with { Bold = false, Dim = false },
        23 => style with { Italic = false },
        24 => style with { Underline = false },
        27 => style with { Inverse = false },
        29 => style with { Strike = false },
        >= 30 and <= 37 => style with { Foreground = AnsiColor.Named(code - 30) },
        39 => style with { Foreground = null },
        >= 40 and <= 47 => style with { Background = AnsiColor.NamedGround(code - 40) },
        49 => style with { Background = null },
        >= 90 and <= 97 => style with { Foreground = AnsiColor.Named(code - 90 + 8) },
        >= 100 and <= 107 => style with { Background = AnsiColor.NamedGround(code - 100) },
        _ => style,
    };

    /// <summary>38 and 48 are followed by "5;index" or "2;red;green;blue".</summary>
    private static string? Extended(ReadOnlySpan<int> codes, bool isGround, ref int i)
    {
        var rest = codes[(i + 1)..];
        if (rest is [5, var index, ..])
        {
            i += 2;
            return AnsiColor.Indexed(index, isGround);
        }
        if (rest is [2, var red, var green, var blue, ..])
        {
            i += 4;
            return AnsiColor.Rgb(red, green, blue);
        }
        i = codes.Length;
        return null;
    }

    private static AnsiStyle WithColor(AnsiStyle style, bool isForeground, ReadOnlySpan<int> codes, ref int i)
    {
        var color = Extended(codes, !isForeground, ref i);
        return isForeground ? style with { Foreground = color ?? style.Foreground } : style with { Background = color ?? style.Background };
    }

    private static int Read(ReadOnlySpan<char> parameters, Span<int> codes)
    {
        var count = 0;
        foreach (var range in parameters.SplitAny(';', ':'))
        {
            if (count == codes.Length)
                break;
            var text = parameters[range];
            // An empty parameter means 0; one that is no number means nothing.
            codes[count++] = text.IsEmpty ? 0 : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : -1;
        }
        return count;
    }
}

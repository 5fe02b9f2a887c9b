namespace Streaming.Dashboard.ConsoleLogs;

/// <summary>How a piece of terminal output looks. Colours are CSS: a variable of the theme, or <c>#rrggbb</c>.</summary>
internal readonly record struct AnsiStyle
{
    public string? Foreground { get; init; }

    public string? Background { get; init; }

    public bool Bold { get; init; }

    public bool Dim { get; init; }

    public bool Italic { get; init; }

    public bool Underline { get; init; }

    public bool Strike { get; init; }

    public bool Inverse { get; init; }

    public bool IsPlain => this == default;

    /// <summary>The style attribute for it; null for plain text.</summary>
    public string? Css()
    {
        if (IsPlain)
            return null;
        var (foreground, background) = Inverse ? (Background ?? "var(--surface)", Foreground ?? "var(--text)") : (Foreground, Background);
        string?[] rules =
        [
            foreground is null ? null : $"color:{foreground}",
            background is null ? null : $"background:{background}",
            Bold ? "font-weight:700" : null,
            Dim ? "opacity:.75" : null,
            Italic ? "font-style:italic" : null,
            Underline || Strike ? $"text-decoration:{(Underline ? "underline" : "")}{(Strike ? " line-through" : "")}" : null,
        ];
        return string.Join(';', rules.Where(rule => rule is not null));
    }
}

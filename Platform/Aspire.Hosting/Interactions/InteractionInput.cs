using System.Diagnostics;

namespace Aspire.Hosting;

/// <summary>A value that somebody is asked for.</summary>
[DebuggerDisplay("{Name}: {InputType}")]
public sealed class InteractionInput
{
    /// <summary>Longest text where <see cref="MaxLength"/> says nothing, in characters; Aspire's.</summary>
    internal const int DefaultMaxLength = 8000;

    /// <summary>Name, by which a collection finds it.</summary>
    public required string Name { get; init; }

    /// <summary>Text beside it; null is its name.</summary>
    public string? Label { get; init; }

    /// <summary>What the value is for.</summary>
    public string? Description { get; init; }

    /// <summary>True where the description is Markdown; the bundled dashboard shows it as it is written.</summary>
    public bool EnableDescriptionMarkdown { get; init; }

    /// <summary>How it is entered.</summary>
    public required InputType InputType { get; init; }

    /// <summary>True where it may not stay empty.</summary>
    public bool Required { get; init; }

    /// <summary>Values and texts to choose from, for <see cref="InputType.Choice"/>.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Options { get; set; }

    /// <summary>What it begins with, and what was entered. What a <see cref="InputType.SecretText"/> begins with is not sent to the dashboard.</summary>
    public string? Value { get; set; }

    /// <summary>Text shown while it is empty.</summary>
    public string? Placeholder { get; init; }

    /// <summary>True where a value may be entered that is no choice.</summary>
    public bool AllowCustomChoice { get; init; }

    /// <summary>True where it is shown and cannot be changed.</summary>
    public bool Disabled { get; set; }

    /// <summary>Longest text, in characters; null is 8000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public int? MaxLength
    {
        get;
        init
        {
            if (value is { } length)
            {
                ArgumentOutOfRangeException.ThrowIfNegativeOrZero(length);
            }

            field = value;
        }
    }
}

using System.Collections.Immutable;

namespace Streaming.Dashboard.Interactions;

/// <summary>A value that the host asks for.</summary>
public sealed record InputEntry
{
    /// <summary>Its name in the answer.</summary>
    public required string Name { get; init; }

    /// <summary>Its name for people.</summary>
    public required string Label { get; init; }

    /// <summary>How it is entered.</summary>
    public required InputKind Kind { get; init; }

    /// <summary>What it begins with; of secrets the host tells none.</summary>
    public string Value { get; init; } = "";

    /// <summary>What it is for; empty where the host does not say.</summary>
    public string Description { get; init; } = "";

    /// <summary>Shown while it is empty.</summary>
    public string Placeholder { get; init; } = "";

    /// <summary>True where it may not stay empty.</summary>
    public bool IsRequired { get; init; }

    /// <summary>True where it cannot be changed.</summary>
    public bool IsDisabled { get; init; }

    /// <summary>Longest text in characters; null for any.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Values and texts to choose from.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Options { get; init; } = [];

    /// <summary>True where another value than those may be entered.</summary>
    public bool AllowsOther { get; init; }

    /// <summary>What the host found wrong with the last answer.</summary>
    public ImmutableArray<string> Errors { get; init; } = [];
}

using System.Collections.Immutable;
using Streaming.Dashboard.Layout;

namespace Streaming.Dashboard.Interactions;

/// <summary>A question of the host that waits for its answer.</summary>
public sealed record PendingInteraction
{
    /// <summary>Number by which the host knows it.</summary>
    public required int Id { get; init; }

    /// <summary>How it is asked.</summary>
    public required InteractionKind Kind { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>What is to be known; may be empty.</summary>
    public string Message { get; init; } = "";

    /// <summary>How it is to be felt.</summary>
    public Tone Tone { get; init; }

    /// <summary>Text of the button that agrees; empty where the host gives none.</summary>
    public string PrimaryText { get; init; } = "";

    /// <summary>Text of the button that declines; empty where the host gives none.</summary>
    public string SecondaryText { get; init; } = "";

    /// <summary>True where there is a button that declines.</summary>
    public bool HasSecondary { get; init; }

    /// <summary>True where it can be closed without an answer.</summary>
    public bool CanDismiss { get; init; }

    /// <summary>Text of a link; empty for none.</summary>
    public string LinkText { get; init; } = "";

    /// <summary>Where the link leads; null unless it is a page.</summary>
    public Uri? Link { get; init; }

    /// <summary>What is to be entered.</summary>
    public ImmutableArray<InputEntry> Inputs { get; init; } = [];
}

namespace Aspire.Hosting.ApplicationModel;

/// <summary>How a command is shown.</summary>
public class CommandOptions
{
    /// <summary>What it does.</summary>
    public string? Description { get; set; }

    /// <summary>Question to ask first.</summary>
    public string? ConfirmationMessage { get; set; }

    /// <summary>Icon of its button.</summary>
    public string? IconName { get; set; }

    /// <summary>How the icon is drawn.</summary>
    public IconVariant? IconVariant { get; set; }

    /// <summary>True shows it without a menu.</summary>
    public bool IsHighlighted { get; set; }

    /// <summary>Says whether it can be given; by default always.</summary>
    public Func<UpdateCommandStateContext, ResourceCommandState>? UpdateState { get; set; }
}

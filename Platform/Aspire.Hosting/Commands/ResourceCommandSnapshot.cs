namespace Aspire.Hosting.ApplicationModel;

/// <summary>A command of a resource at one moment.</summary>
/// <param name="Name">Name.</param>
/// <param name="State">Whether it can be given.</param>
/// <param name="DisplayName">Text of its button.</param>
/// <param name="DisplayDescription">What it does.</param>
/// <param name="Parameter">What whoever added the command wants kept with it.</param>
/// <param name="ConfirmationMessage">Question to ask first.</param>
/// <param name="IconName">Icon of its button.</param>
/// <param name="IconVariant">How the icon is drawn.</param>
/// <param name="IsHighlighted">True shows it without a menu.</param>
public sealed record ResourceCommandSnapshot(
    string Name, ResourceCommandState State, string DisplayName, string? DisplayDescription, object? Parameter, string? ConfirmationMessage,
    string? IconName, IconVariant? IconVariant, bool IsHighlighted);

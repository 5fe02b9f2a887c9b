namespace Aspire.Hosting.ApplicationModel;

/// <summary>A command of a resource; a later one of the same name replaces the first.</summary>
/// <param name="name">Name.</param>
/// <param name="displayName">Text of its button.</param>
/// <param name="updateState">Says whether it can be given.</param>
/// <param name="executeCommand">Carries it out.</param>
/// <param name="displayDescription">What it does.</param>
/// <param name="parameter">Handed to nobody; kept for those who read the annotation.</param>
/// <param name="confirmationMessage">Question to ask first.</param>
/// <param name="iconName">Icon of its button.</param>
/// <param name="iconVariant">How the icon is drawn.</param>
/// <param name="isHighlighted">True shows it without a menu.</param>
public sealed class ResourceCommandAnnotation(
    string name, string displayName, Func<UpdateCommandStateContext, ResourceCommandState> updateState, Func<ExecuteCommandContext, Task<ExecuteCommandResult>> executeCommand,
    string? displayDescription, object? parameter, string? confirmationMessage, string? iconName, IconVariant? iconVariant, bool isHighlighted) : IResourceAnnotation
{
    /// <summary>Name.</summary>
    public string Name { get; } = name;

    /// <summary>Text of its button.</summary>
    public string DisplayName { get; } = displayName;

    /// <summary>Says whether it can be given.</summary>
    public Func<UpdateCommandStateContext, ResourceCommandState> UpdateState { get; } = updateState;

    /// <summary>Carries it out.</summary>
    public Func<ExecuteCommandContext, Task<ExecuteCommandResult>> ExecuteCommand { get; } = executeCommand;

    /// <summary>What it does.</summary>
    public string? DisplayDescription { get; } = displayDescription;

    /// <summary>What whoever added the command wants kept with it.</summary>
    public object? Parameter { get; } = parameter;

    /// <summary>Question to ask first.</summary>
    public string? ConfirmationMessage { get; } = confirmationMessage;

    /// <summary>Icon of its button.</summary>
    public string? IconName { get; } = iconName;

    /// <summary>How the icon is drawn.</summary>
    public IconVariant? IconVariant { get; } = iconVariant;

    /// <summary>True shows it without a menu.</summary>
    public bool IsHighlighted { get; } = isHighlighted;
}

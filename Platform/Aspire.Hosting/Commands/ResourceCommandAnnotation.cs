namespace Aspire.Hosting.ApplicationModel;

/// <summary>A command of a resource; a later one of the same name replaces the first.</summary>
/// <param name="name">Name.</param>
/// <param name="displayName">Text of its button.</param>
/// <param name="executeCommand">Carries it out.</param>
/// <param name="options">How it is shown.</param>
public sealed class ResourceCommandAnnotation(
    string name, string displayName, Func<ExecuteCommandContext, Task<ExecuteCommandResult>> executeCommand, CommandOptions options) : IResourceAnnotation
{
    /// <summary>Name.</summary>
    public string Name { get; } = name;

    /// <summary>Text of its button.</summary>
    public string DisplayName { get; } = displayName;

    /// <summary>Carries it out.</summary>
    public Func<ExecuteCommandContext, Task<ExecuteCommandResult>> ExecuteCommand { get; } = executeCommand;

    /// <summary>Says whether it can be given.</summary>
    public Func<UpdateCommandStateContext, ResourceCommandState> UpdateState { get; } = options.UpdateState ?? (_ => ResourceCommandState.Enabled);

    /// <summary>What it does.</summary>
    public string? DisplayDescription { get; } = options.Description;

    /// <summary>Question to ask first.</summary>
    public string? ConfirmationMessage { get; } = options.ConfirmationMessage;

    /// <summary>Icon of its button.</summary>
    public string? IconName { get; } = options.IconName;

    /// <summary>True shows it without a menu.</summary>
    public bool IsHighlighted { get; } = options.IsHighlighted;
}

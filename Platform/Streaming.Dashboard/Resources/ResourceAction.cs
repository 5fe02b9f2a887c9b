namespace Streaming.Dashboard.Resources;

/// <summary>A command that the host offers for a resource.</summary>
/// <param name="Name">Its name at the host.</param>
/// <param name="DisplayName">Its name for people.</param>
/// <param name="Description">What it does, possibly empty.</param>
/// <param name="Confirmation">A question to be answered before it runs; null where there is none.</param>
/// <param name="IconName">The name of the Fluent icon that the model chose for it, possibly empty.</param>
/// <param name="IsHighlighted">True where it is offered in the table itself.</param>
/// <param name="IsEnabled">False while the resource is in no state for it.</param>
public sealed record ResourceAction(string Name, string DisplayName, string Description, string? Confirmation, string IconName, bool IsHighlighted, bool IsEnabled);

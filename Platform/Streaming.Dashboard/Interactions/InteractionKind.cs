namespace Streaming.Dashboard.Interactions;

/// <summary>How the host asks.</summary>
public enum InteractionKind
{
    /// <summary>A message in a dialog, to be agreed to.</summary>
    MessageBox,

    /// <summary>A message above the page.</summary>
    Notification,

    /// <summary>A dialog with inputs.</summary>
    Inputs,
}

namespace Streaming.Dashboard.Resources;

/// <summary>An address at which a resource answers.</summary>
/// <param name="Address">The full address.</param>
/// <param name="Text">What to show for it.</param>
/// <param name="IsLink">True where a browser can open it.</param>
/// <param name="IsInternal">True where only other resources use it.</param>
public sealed record ResourceUrl(string Address, string Text, bool IsLink, bool IsInternal);

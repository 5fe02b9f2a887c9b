namespace Streaming.Dashboard.Layout;

/// <summary>An entry of the menu.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Path">The page's address, without a leading slash.</param>
/// <param name="Icon">The name of its icon.</param>
/// <param name="Key">The key that opens it.</param>
public sealed record NavigationItem(string Title, string Path, string Icon, char Key);

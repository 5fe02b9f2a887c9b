namespace Streaming.Dashboard.Resources;

/// <summary>A property that the host tells of a resource.</summary>
/// <param name="Name">Its technical name, such as <c>executable.pid</c>.</param>
/// <param name="DisplayName">Its name for people.</param>
/// <param name="Value">Its value as text; lists are joined by blanks.</param>
/// <param name="IsSensitive">True where the value is masked until somebody asks for it.</param>
public sealed record PropertyEntry(string Name, string DisplayName, string Value, bool IsSensitive);

namespace Streaming.Dashboard.Resources;

/// <summary>An address at which a resource answers.</summary>
/// <param name="Address">The full address.</param>
/// <param name="Text">What to show for it.</param>
/// <param name="Endpoint">The name of the endpoint in the model, possibly empty.</param>
/// <param name="IsLink">True where a browser can open it.</param>
/// <param name="IsInternal">True where only other resources use it.</param>
public sealed record ResourceUrl(string Address, string Text, string Endpoint, bool IsLink, bool IsInternal);

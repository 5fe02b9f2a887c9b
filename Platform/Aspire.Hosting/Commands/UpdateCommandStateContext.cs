namespace Aspire.Hosting.ApplicationModel;

/// <summary>What a command knows that decides whether it can be given.</summary>
/// <param name="ResourceSnapshot">The state of the instance.</param>
public sealed record UpdateCommandStateContext(CustomResourceSnapshot ResourceSnapshot);

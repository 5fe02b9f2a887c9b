namespace Aspire.Hosting.ApplicationModel;

/// <summary>A published project is not told to believe the proxy in front of it.</summary>
public sealed class DisableForwardedHeadersAnnotation : IResourceAnnotation;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Keeps a resource off the dashboard.</summary>
internal sealed class HiddenAnnotation : IResourceAnnotation;

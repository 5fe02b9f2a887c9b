namespace Aspire.Hosting.ApplicationModel;

/// <summary>Keeps a resource from starting until somebody gives the start command.</summary>
public sealed class ExplicitStartupAnnotation : IResourceAnnotation;

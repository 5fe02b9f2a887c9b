namespace Aspire.Hosting.ApplicationModel;

/// <summary>Which endpoints a project is told about by ASP.NET Core's variables.</summary>
/// <param name="filter">Whether an endpoint is one of them.</param>
internal sealed class ListenerFilterAnnotation(Func<EndpointAnnotation, bool> filter) : IResourceAnnotation
{
    public Func<EndpointAnnotation, bool> Filter { get; } = filter;
}

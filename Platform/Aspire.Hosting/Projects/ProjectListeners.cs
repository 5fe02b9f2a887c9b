namespace Aspire.Hosting.ApplicationModel;

internal static class ProjectListeners
{
    /// <summary>The endpoints that a project is told about by ASP.NET Core's variables: those of HTTP without a variable of their own, which every filter takes.</summary>
    public static IEnumerable<EndpointReference> GetListeners(this ProjectResource project) =>
        project.GetEndpoints().Where(e => EndpointScheme.IsHttp(e.Scheme) && e.EndpointAnnotation.TargetPortEnvironmentVariable is null
            && project.Annotations.OfType<ListenerFilterAnnotation>().All(annotation => annotation.Filter(e.EndpointAnnotation)));
}

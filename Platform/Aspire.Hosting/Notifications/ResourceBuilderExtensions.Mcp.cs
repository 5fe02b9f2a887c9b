using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

public static partial class ResourceBuilderExtensions
{
    /// <summary>Keeps the resource, its console and its telemetry from the tools of the dashboard's MCP server; its pages show it all the same.</summary>
    public static IResourceBuilder<T> ExcludeFromMcp<T>(this IResourceBuilder<T> builder)
        where T : IResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.WithAnnotation(new ExcludeFromMcpAnnotation(), ResourceAnnotationMutationBehavior.Replace);
    }
}

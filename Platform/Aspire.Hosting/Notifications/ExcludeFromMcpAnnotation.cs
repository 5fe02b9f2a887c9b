namespace Aspire.Hosting.ApplicationModel;

/// <summary>Keeps a resource from the tools of the dashboard's MCP server.</summary>
internal sealed class ExcludeFromMcpAnnotation : IResourceAnnotation
{
    /// <summary>The fact that the dashboard is told.</summary>
    public const string PropertyName = "resource.excludeFromMcp";
}

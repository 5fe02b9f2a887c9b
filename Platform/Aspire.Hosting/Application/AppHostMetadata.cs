using System.Reflection;

namespace Aspire.Hosting;

/// <summary>What the build recorded in the AppHost's assembly: where its project, the projects' assemblies and the dashboard are.</summary>
internal sealed class AppHostMetadata(Assembly? assembly)
{
    private const string ProjectPrefix = "aspireproject:";

    private readonly Dictionary<string, string?> _values = (assembly?.GetCustomAttributes<AssemblyMetadataAttribute>() ?? [])
        .DistinctBy(a => a.Key).ToDictionary(a => a.Key, a => a.Value);

    public string? ProjectDirectory => _values.GetValueOrDefault("apphostprojectpath");

    public string? DashboardPath => _values.GetValueOrDefault("aspiredashboardpath");

    /// <summary>The configuration that the AppHost was built in, as <c>Debug</c>.</summary>
    public string Configuration { get; } = assembly?.GetCustomAttribute<AssemblyConfigurationAttribute>()?.Configuration is { Length: > 0 } built ? built : "Debug";

    /// <summary>Path of the assembly that a project is built to; null where the AppHost does not reference it.</summary>
    public string? TargetPath(string projectPath) => _values.GetValueOrDefault(ProjectPrefix + projectPath);
}

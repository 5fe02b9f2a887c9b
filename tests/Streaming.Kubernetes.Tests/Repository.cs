using System.Reflection;

namespace Streaming.Kubernetes.Tests;

/// <summary>Where the sources and what was built of them lie.</summary>
internal static class Repository
{
    public static string Root { get; } = Metadata("repository");

    public static string AppHostAssembly { get; } = Path.Combine(Root, "AppHost", "bin", Metadata("configuration"), "net10.0", "AppHost.dll");

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}

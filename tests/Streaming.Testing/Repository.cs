using System.Reflection;

namespace Streaming.Testing;

/// <summary>Where the sources and what was built of them lie.</summary>
public static class Repository
{
    public static string Root { get; } = Metadata("repository");

    public static string AppHostAssembly { get; } = Path.Combine(Root, "AppHost", "bin", Metadata("configuration"), "net10.0", "AppHost.dll");

    public static string? RealOrders => Environment.GetEnvironmentVariable("STREAMING_TEST_DATA") is { Length: > 0 } data
        && Path.Combine(data, "online-retail") is var folder && Directory.Exists(folder) ? folder : null;

    public static string Sample(string name) => Path.Combine(AppContext.BaseDirectory, "Data", name);

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}

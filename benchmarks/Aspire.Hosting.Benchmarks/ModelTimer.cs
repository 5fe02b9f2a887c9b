using System.Diagnostics;
using System.Reflection;
using System.Runtime.Loader;

namespace Aspire.Hosting.Benchmarks;

/// <summary>Time to build the AppHost's model: its whole program, with an empty publishing step in place of a run.</summary>
internal static class ModelTimer
{
    private static readonly string[] Arguments = ["--operation", "publish", "--step", "publish"];

    public static IReadOnlyList<TimeSpan> Measure(string appHost, int rounds)
    {
        var resolver = new AssemblyDependencyResolver(appHost);
        AssemblyLoadContext.Default.Resolving += (context, name) => resolver.ResolveAssemblyToPath(name) is { } path ? context.LoadFromAssemblyPath(path) : null;
        var program = AssemblyLoadContext.Default.LoadFromAssemblyPath(appHost);
        Assembly.SetEntryAssembly(program);
        var times = new List<TimeSpan>();
        for (var round = 0; round < rounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            program.EntryPoint!.Invoke(null, [Arguments]);
            times.Add(Stopwatch.GetElapsedTime(started));
        }

        return times;
    }
}

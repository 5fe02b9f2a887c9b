namespace Aspire.Hosting.ContainerEngine;

/// <summary>Makes a container with the files that it is given; one that cannot have them is removed.</summary>
internal sealed class ContainerMaker(TimeProvider time)
{
    /// <returns>Id of the container, which does not run yet.</returns>
    public async Task<string> MakeAsync(Engine engine, ContainerSpec spec, CancellationToken cancellationToken)
    {
        var id = await engine.CreateAsync(spec, cancellationToken);
        try
        {
            if (spec.Files.Count > 0)
            {
                await CopyAsync(engine, id, spec, cancellationToken);
            }

            return id;
        }
        catch
        {
            await engine.RemoveAsync([id], CancellationToken.None);
            throw;
        }
    }

    // What is written below a volume by the container's own root would be hidden by the volume: it is written into the volume.
    private async Task CopyAsync(Engine engine, string id, ContainerSpec spec, CancellationToken cancellationToken)
    {
        var mounts = await engine.MountsAsync(id, cancellationToken);
        foreach (var group in spec.Files.GroupBy(f => RootOf(f.Path, mounts)))
        {
            await engine.CopyAsync(
                id, spec.Name, group.Key.Length == 0 ? "/" : group.Key, (stream, token) => CopiedArchive.WriteAsync(group, group.Key, time.GetUtcNow(), stream, token), cancellationToken);
        }
    }

    private static string RootOf(string path, IEnumerable<string> mounts) =>
        mounts.Select(m => m.TrimEnd('/')).Where(m => path.StartsWith($"{m}/", StringComparison.Ordinal)).MaxBy(m => m.Length) ?? string.Empty;
}

using Streaming.Dashboard.Streams.Watching;

namespace Streaming.Dashboard.Streams.Schemas;

/// <summary>The subjects, for all who look at them.</summary>
internal sealed class SubjectsWatch(RegistryApi registry, TimeProvider time) : IDisposable
{
    public Watch<IReadOnlyList<string>> Subjects { get; } = new(
        async cancellationToken => [.. (await registry.SubjectsAsync(cancellationToken)).Order(StringComparer.Ordinal)], TimeSpan.FromSeconds(3), time);

    public void Dispose() => Subjects.Dispose();
}

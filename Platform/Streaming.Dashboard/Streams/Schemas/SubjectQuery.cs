namespace Streaming.Dashboard.Streams.Schemas;

/// <summary>Asks for a subject with its newest versions.</summary>
internal sealed class SubjectQuery(RegistryApi registry)
{
    private const int MostVersions = 50;

    /// <exception cref="Watching.StreamsException">The registry does not answer, or has no such subject.</exception>
    public async Task<SubjectState> AskAsync(string subject, CancellationToken cancellationToken)
    {
        var numbers = await registry.VersionsAsync(subject, cancellationToken);
        List<SchemaVersion> versions = [];
        foreach (var number in numbers.OrderDescending().Take(MostVersions))
        {
            var version = await registry.VersionAsync(subject, number, cancellationToken);
            versions.Add(new(number, version.Id, version.SchemaType ?? "AVRO", version.Schema));
        }
        return new(subject, await registry.LevelAsync(subject, cancellationToken), versions, numbers.Count - versions.Count);
    }
}

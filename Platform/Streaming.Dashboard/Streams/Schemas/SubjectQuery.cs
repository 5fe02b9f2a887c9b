namespace Streaming.Dashboard.Streams.Schemas;

/// <summary>Asks for a subject with the versions that are to be seen, not with all of them: there can be hundreds.</summary>
internal sealed class SubjectQuery(RegistryApi registry)
{
    /// <param name="subject">The subject.</param>
    /// <param name="choice">The versions that are to be seen.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="Watching.StreamsException">The registry does not answer, or has no such subject.</exception>
    public async Task<SubjectState> AskAsync(string subject, VersionChoice choice, CancellationToken cancellationToken)
    {
        int[] numbers = [.. (await registry.VersionsAsync(subject, cancellationToken)).OrderDescending()];
        var level = await registry.LevelAsync(subject, cancellationToken);
        if (numbers.Length == 0)
            return new(subject, level, numbers, null, null, null);
        var shown = choice.ShownOf(numbers);
        return new(subject, level, numbers, await VersionAsync(numbers[0]), await VersionAsync(shown), choice.ComparedOf(numbers) is { } compared ? await VersionAsync(compared) : null);

        async Task<SchemaVersion> VersionAsync(int number)
        {
            var version = await registry.VersionAsync(subject, number, cancellationToken);
            return new(number, version.Id, version.SchemaType ?? "AVRO", version.Schema);
        }
    }
}

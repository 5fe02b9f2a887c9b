namespace Streaming.Dashboard.Streams.Schemas;

/// <summary>A subject of the registry.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Level">The level of compatibility that new versions are judged by.</param>
/// <param name="Versions">Its versions, newest first.</param>
/// <param name="Older">How many older ones there are, which were not asked for.</param>
internal sealed record SubjectState(string Name, string Level, IReadOnlyList<SchemaVersion> Versions, int Older)
{
    public SchemaVersion? Find(int? number) => Versions.FirstOrDefault(version => version.Number == number);
}

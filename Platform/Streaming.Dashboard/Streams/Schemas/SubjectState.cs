namespace Streaming.Dashboard.Streams.Schemas;

/// <summary>A subject of the registry.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Level">The level of compatibility that new versions are judged by.</param>
/// <param name="Numbers">Its versions, newest first.</param>
/// <param name="Newest">The newest version; null where there is none.</param>
/// <param name="Shown">The version that is to be seen.</param>
/// <param name="Compared">The version that it is compared with; null for none.</param>
internal sealed record SubjectState(string Name, string Level, IReadOnlyList<int> Numbers, SchemaVersion? Newest, SchemaVersion? Shown, SchemaVersion? Compared);

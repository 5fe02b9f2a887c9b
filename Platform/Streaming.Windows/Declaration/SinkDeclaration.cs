namespace Streaming.Windows.Declaration;

/// <summary>Where closed windows go.</summary>
/// <param name="Topic">Topic; the schema is registered under <c>{topic}-value</c>.</param>
/// <param name="SchemaFile">Full path of the record's schema.</param>
/// <param name="Schema">The schema's JSON.</param>
/// <param name="Key">How the record's key is made.</param>
internal sealed record SinkDeclaration(string Topic, string SchemaFile, string Schema, KeyPattern Key);

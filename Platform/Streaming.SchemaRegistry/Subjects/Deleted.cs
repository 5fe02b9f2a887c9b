namespace Streaming.SchemaRegistry.Subjects;

/// <summary>Which versions are meant.</summary>
internal enum Deleted
{
    Without,
    With,
    Only,
}

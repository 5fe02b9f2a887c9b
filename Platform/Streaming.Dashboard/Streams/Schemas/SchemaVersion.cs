using Streaming.Dashboard.Streams.Payloads;

namespace Streaming.Dashboard.Streams.Schemas;

/// <summary>A version of a subject.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Id">The schema's id, the same under all subjects.</param>
/// <param name="Type">AVRO, JSON or PROTOBUF.</param>
/// <param name="Schema">The schema as the registry has it.</param>
public sealed record SchemaVersion(int Number, int Id, string Type, string Schema)
{
    /// <summary>The schema with a line for each part.</summary>
    public string Text { get; } = JsonText.Indented(Schema);
}

namespace Streaming.Avro;

/// <summary>The only value of Avro's null type, where a field can hold nothing else.</summary>
public readonly record struct AvroNull;

namespace Streaming.Dashboard.Streams.Payloads;

/// <summary>What a key or value was found to be.</summary>
public enum PayloadKind
{
    /// <summary>There is none; as a value, a tombstone.</summary>
    None,

    /// <summary>Avro with a schema of the registry, shown as JSON.</summary>
    Avro,

    /// <summary>JSON.</summary>
    Json,

    /// <summary>Text in UTF-8.</summary>
    Text,

    /// <summary>Anything else, shown as hexadecimal digits.</summary>
    Bytes,
}

namespace Streaming.Avro;

/// <summary>How the subject of a schema is named.</summary>
public enum SubjectNameStrategy
{
    /// <summary><c>topic-key</c> or <c>topic-value</c>: one schema, with its versions, for each topic.</summary>
    Topic,

    /// <summary>The record's full name: one schema, with its versions, for all topics.</summary>
    Record,

    /// <summary><c>topic-</c> and the record's full name: several schemas in one topic.</summary>
    TopicRecord,
}

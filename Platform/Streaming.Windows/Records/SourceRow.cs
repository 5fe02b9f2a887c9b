namespace Streaming.Windows.Records;

/// <summary>What the job needs of one record. One object is filled again for each record.</summary>
internal sealed class SourceRow(int keys, int aggregates)
{
    /// <summary>Event time in milliseconds since 1970-01-01T00:00Z.</summary>
    public long Timestamp { get; set; }

    /// <summary>What copies of the record share; null where the job does not deduplicate.</summary>
    public string? Id { get; set; }

    public string[] Key { get; } = new string[keys];

    /// <summary>For each aggregate what the record adds: a value to be told apart, or a number at the aggregate's scale; null adds nothing.</summary>
    public FieldValue[] Inputs { get; } = new FieldValue[aggregates];
}

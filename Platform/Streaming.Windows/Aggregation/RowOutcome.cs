namespace Streaming.Windows.Aggregation;

/// <summary>What became of a record.</summary>
internal enum RowOutcome
{
    /// <summary>Its window has it.</summary>
    Counted,

    /// <summary>Its window had closed already; it was dropped.</summary>
    Late,

    /// <summary>Its window had a copy of it already; it was dropped.</summary>
    Duplicate,
}

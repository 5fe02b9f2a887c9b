namespace Streaming.Avro.Schemas;

/// <summary>The logical types this library knows; others are kept as attributes and otherwise ignored, as the specification asks.</summary>
public enum LogicalType
{
    /// <summary>No logical type, or one that is not known.</summary>
    None,

    /// <summary>Exact decimal number: two's-complement unscaled value in bytes or fixed.</summary>
    Decimal,

    /// <summary>UUID in a string or a fixed of 16 bytes.</summary>
    Uuid,

    /// <summary>Days since 1970-01-01 in an int.</summary>
    Date,

    /// <summary>Milliseconds since midnight in an int.</summary>
    TimeMillis,

    /// <summary>Microseconds since midnight in a long.</summary>
    TimeMicros,

    /// <summary>Milliseconds since 1970-01-01T00:00Z in a long.</summary>
    TimestampMillis,

    /// <summary>Microseconds since 1970-01-01T00:00Z in a long.</summary>
    TimestampMicros,

    /// <summary>Milliseconds since 1970-01-01T00:00 of a local calendar in a long.</summary>
    LocalTimestampMillis,

    /// <summary>Microseconds since 1970-01-01T00:00 of a local calendar in a long.</summary>
    LocalTimestampMicros,
}

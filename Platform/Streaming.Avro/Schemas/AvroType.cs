namespace Streaming.Avro.Schemas;

/// <summary>The types of the Avro specification, "Schema Declaration".</summary>
public enum AvroType
{
    /// <summary>No value.</summary>
    Null,

    /// <summary>A binary value.</summary>
    Boolean,

    /// <summary>32-bit signed integer.</summary>
    Int,

    /// <summary>64-bit signed integer.</summary>
    Long,

    /// <summary>Single precision floating point number.</summary>
    Float,

    /// <summary>Double precision floating point number.</summary>
    Double,

    /// <summary>Sequence of bytes.</summary>
    Bytes,

    /// <summary>Unicode text.</summary>
    String,

    /// <summary>Named fields in an order.</summary>
    Record,

    /// <summary>One of several symbols.</summary>
    Enum,

    /// <summary>Items of one schema.</summary>
    Array,

    /// <summary>Values of one schema under string keys.</summary>
    Map,

    /// <summary>One of several schemas.</summary>
    Union,

    /// <summary>A fixed number of bytes.</summary>
    Fixed,
}

namespace Streaming.Avro.Binary;

/// <summary>Limits that keep hostile data from taking all memory or the stack.</summary>
public static class AvroLimits
{
    /// <summary>Levels to which data of a recursive schema may be nested.</summary>
    public const int MaxDepth = 200;

    /// <summary>Bytes that one message may take when it is written or translated to another schema.</summary>
    public const int MaxMessageBytes = 256 * 1024 * 1024;

    /// <summary>Items that take no bytes (null, empty records) that one message may hold.</summary>
    public const int MaxEmptyItems = 65_536;
}

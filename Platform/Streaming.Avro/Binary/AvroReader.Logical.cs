namespace Streaming.Avro.Binary;

/// <content>Logical types.</content>
public ref partial struct AvroReader
{
    /// <summary>Reads a decimal from bytes.</summary>
    /// <exception cref="AvroException"><see cref="decimal"/> cannot hold the value exactly, or the data ends.</exception>
    public decimal ReadDecimal(int scale) => ToDecimal(ReadBytes(), scale);

    /// <summary>Reads a decimal from a fixed.</summary>
    /// <exception cref="AvroException"><see cref="decimal"/> cannot hold the value exactly, or the data ends.</exception>
    public decimal ReadFixedDecimal(int scale, int size) => ToDecimal(ReadFixed(size), scale);

    /// <summary>Reads days since 1970-01-01.</summary>
    /// <exception cref="AvroException">The date lies outside of the years 1 to 9999, or the data ends.</exception>
    public DateOnly ReadDate()
    {
        var day = ReadInt() + (long)AvroTime.EpochDayNumber;
        return day >= 0 && day <= DateOnly.MaxValue.DayNumber
            ? DateOnly.FromDayNumber((int)day)
            : throw Invalid("a date lies outside of the years 1 to 9999");
    }

    /// <summary>Reads milliseconds since midnight.</summary>
    /// <exception cref="AvroException">They are no time of a day, or the data ends.</exception>
    public TimeOnly ReadTimeMillis() => ToTime(ReadInt(), TimeSpan.TicksPerMillisecond);

    /// <summary>Reads microseconds since midnight.</summary>
    /// <exception cref="AvroException">They are no time of a day, or the data ends.</exception>
    public TimeOnly ReadTimeMicros() => ToTime(ReadLong(), TimeSpan.TicksPerMicrosecond);

    /// <summary>Reads milliseconds since 1970-01-01T00:00Z.</summary>
    /// <exception cref="AvroException">The time lies outside of the years 1 to 9999, or the data ends.</exception>
    public DateTimeOffset ReadTimestampMillis() => new(ReadTicks(TimeSpan.TicksPerMillisecond), TimeSpan.Zero);

    /// <summary>Reads microseconds since 1970-01-01T00:00Z.</summary>
    /// <exception cref="AvroException">The time lies outside of the years 1 to 9999, or the data ends.</exception>
    public DateTimeOffset ReadTimestampMicros() => new(ReadTicks(TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    /// <summary>Reads milliseconds since 1970-01-01T00:00 of a local calendar.</summary>
    /// <exception cref="AvroException">The time lies outside of the years 1 to 9999, or the data ends.</exception>
    public DateTime ReadLocalTimestampMillis() => new(ReadTicks(TimeSpan.TicksPerMillisecond), DateTimeKind.Unspecified);

    /// <summary>Reads microseconds since 1970-01-01T00:00 of a local calendar.</summary>
    /// <exception cref="AvroException">The time lies outside of the years 1 to 9999, or the data ends.</exception>
    public DateTime ReadLocalTimestampMicros() => new(ReadTicks(TimeSpan.TicksPerMicrosecond), DateTimeKind.Unspecified);

    /// <summary>Reads a UUID from a string.</summary>
    /// <exception cref="AvroException">It is no UUID, or the data ends.</exception>
    public Guid ReadUuid() => Guid.TryParseExact(ReadString(), "D", out var value) ? value : throw Invalid("a string is no UUID");

    /// <summary>Reads a UUID from 16 bytes, big-endian.</summary>
    /// <exception cref="AvroException">The data ends.</exception>
    public Guid ReadFixedUuid() => new(ReadFixed(16), bigEndian: true);

    private readonly decimal ToDecimal(ReadOnlySpan<byte> bytes, int scale) =>
        UnscaledDecimal.Read(bytes) is { } unscaled && UnscaledDecimal.ToDecimal(unscaled, scale) is { } value
            ? value
            : throw Invalid("a decimal has more digits than .NET's decimal holds");

    private readonly TimeOnly ToTime(long units, long ticksPerUnit) =>
        units >= 0 && units < TimeSpan.TicksPerDay / ticksPerUnit
            ? new TimeOnly(units * ticksPerUnit)
            : throw Invalid($"{units} is no time of a day");

    private long ReadTicks(long ticksPerUnit) =>
        AvroTime.TryToTicks(ReadLong(), ticksPerUnit, out var ticks)
            ? ticks
            : throw Invalid("a time lies outside of the years 1 to 9999");
}

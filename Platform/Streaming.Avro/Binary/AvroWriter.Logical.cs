namespace Streaming.Avro.Binary;

/// <content>Logical types. Times finer than the type's unit are rounded down to it; decimals are never rounded.</content>
public ref partial struct AvroWriter
{
    /// <summary>Writes a decimal as bytes: the length and the smallest two's complement of the unscaled value, big-endian.</summary>
    /// <exception cref="AvroException">The value has more decimals than <paramref name="scale"/> or more digits than <paramref name="precision"/>.</exception>
    public void WriteDecimal(decimal value, int precision, int scale, string? field = null)
    {
        var unscaled = UnscaledDecimal.From(value, precision, scale, field);
        var length = UnscaledDecimal.MinimalLength(unscaled);
        Reserve(length + 1);
        _buffer[_position] = (byte)(length << 1);
        UnscaledDecimal.Write(unscaled, _buffer.AsSpan(_position + 1, length));
        _position += length + 1;
    }

    /// <summary>Writes a decimal as a fixed: two's complement of the unscaled value, big-endian, extended by its sign.</summary>
    /// <exception cref="AvroException">The value has more decimals than <paramref name="scale"/> or more digits than <paramref name="precision"/>.</exception>
    public void WriteFixedDecimal(decimal value, int precision, int scale, int size, string? field = null)
    {
        var unscaled = UnscaledDecimal.From(value, precision, scale, field);
        Reserve(size);
        UnscaledDecimal.Write(unscaled, _buffer.AsSpan(_position, size));
        _position += size;
    }

    /// <summary>Writes days since 1970-01-01.</summary>
    public void WriteDate(DateOnly value) => WriteInt(value.DayNumber - AvroTime.EpochDayNumber);

    /// <summary>Writes milliseconds since midnight.</summary>
    public void WriteTimeMillis(TimeOnly value) => WriteInt((int)(value.Ticks / TimeSpan.TicksPerMillisecond));

    /// <summary>Writes microseconds since midnight.</summary>
    public void WriteTimeMicros(TimeOnly value) => WriteLong(value.Ticks / TimeSpan.TicksPerMicrosecond);

    /// <summary>Writes milliseconds since 1970-01-01T00:00Z.</summary>
    public void WriteTimestampMillis(DateTimeOffset value) => WriteLong(AvroTime.ToUnits(value.UtcTicks, TimeSpan.TicksPerMillisecond));

    /// <summary>Writes microseconds since 1970-01-01T00:00Z.</summary>
    public void WriteTimestampMicros(DateTimeOffset value) => WriteLong(AvroTime.ToUnits(value.UtcTicks, TimeSpan.TicksPerMicrosecond));

    /// <summary>Writes milliseconds since 1970-01-01T00:00 of the value's own calendar, whatever its kind.</summary>
    public void WriteLocalTimestampMillis(DateTime value) => WriteLong(AvroTime.ToUnits(value.Ticks, TimeSpan.TicksPerMillisecond));

    /// <summary>Writes microseconds since 1970-01-01T00:00 of the value's own calendar, whatever its kind.</summary>
    public void WriteLocalTimestampMicros(DateTime value) => WriteLong(AvroTime.ToUnits(value.Ticks, TimeSpan.TicksPerMicrosecond));

    /// <summary>Writes a UUID as a string (RFC 4122).</summary>
    public void WriteUuid(Guid value)
    {
        const int Length = 36;
        Reserve(Length + 1);
        _buffer[_position] = Length << 1;
        value.TryFormat(_buffer.AsSpan(_position + 1), out _);
        _position += Length + 1;
    }

    /// <summary>Writes a UUID as its 16 bytes, big-endian (RFC 4122).</summary>
    public void WriteFixedUuid(Guid value)
    {
        const int Length = 16;
        Reserve(Length);
        value.TryWriteBytes(_buffer.AsSpan(_position), bigEndian: true, out _);
        _position += Length;
    }
}

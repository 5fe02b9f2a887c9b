using System.Globalization;
using Streaming.Avro.Binary;
using Streaming.Avro.Json;
using Streaming.Avro.Schemas;

namespace Streaming.Avro.Generic;

/// <summary>Dates, times and timestamps as ISO 8601.</summary>
internal static class TimeText
{
    private const string Date = "yyyy-MM-dd";

    /// <summary>The text; null where .NET's calendar does not reach.</summary>
    public static string? Format(LogicalType type, long units)
    {
        var (ticksPerUnit, format) = Shape(type);
        if (type == LogicalType.Date)
        {
            return AvroTime.TryToTicks(units, ticksPerUnit, out var day) ? Text(new DateTime(day), format) : null;
        }

        if (type is LogicalType.TimeMillis or LogicalType.TimeMicros)
        {
            return units >= 0 && units < TimeSpan.TicksPerDay / ticksPerUnit ? Text(new DateTime(units * ticksPerUnit), format) : null;
        }

        return AvroTime.TryToTicks(units, ticksPerUnit, out var ticks) ? Text(new DateTime(ticks), format) : null;
    }

    /// <summary>The units of a text or a number; null where it is neither.</summary>
    public static long? Parse(AvroSchema schema, JsonValue value)
    {
        if (value.Kind != JsonKind.String)
        {
            return NumberText.Integer(value, schema.Type);
        }

        var ticksPerUnit = Shape(schema.LogicalType).TicksPerUnit;
        switch (schema.LogicalType)
        {
            case LogicalType.Date:
                return DateOnly.TryParseExact(value.Text, Date, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                    ? date.DayNumber - AvroTime.EpochDayNumber : null;
            case LogicalType.TimeMillis or LogicalType.TimeMicros:
                return TimeOnly.TryParse(value.Text, CultureInfo.InvariantCulture, out var time) ? time.Ticks / ticksPerUnit : null;
            case LogicalType.TimestampMillis or LogicalType.TimestampMicros:
                return DateTimeOffset.TryParse(value.Text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
                    ? AvroTime.ToUnits(instant.UtcTicks, ticksPerUnit) : null;
            default:
                return DateTime.TryParse(value.Text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var local)
                    && local.Kind == DateTimeKind.Unspecified ? AvroTime.ToUnits(local.Ticks, ticksPerUnit) : null;
        }
    }

    private static string Text(DateTime value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    private static (long TicksPerUnit, string Format) Shape(LogicalType type) => type switch
    {
        LogicalType.Date => (TimeSpan.TicksPerDay, Date),
        LogicalType.TimeMillis => (TimeSpan.TicksPerMillisecond, "HH:mm:ss.fff"),
        LogicalType.TimeMicros => (TimeSpan.TicksPerMicrosecond, "HH:mm:ss.ffffff"),
        LogicalType.TimestampMillis => (TimeSpan.TicksPerMillisecond, "yyyy-MM-ddTHH:mm:ss.fffZ"),
        LogicalType.TimestampMicros => (TimeSpan.TicksPerMicrosecond, "yyyy-MM-ddTHH:mm:ss.ffffffZ"),
        LogicalType.LocalTimestampMillis => (TimeSpan.TicksPerMillisecond, "yyyy-MM-ddTHH:mm:ss.fff"),
        _ => (TimeSpan.TicksPerMicrosecond, "yyyy-MM-ddTHH:mm:ss.ffffff"),
    };
}

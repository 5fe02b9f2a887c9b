namespace Streaming.Avro.Binary;

/// <summary>Units since 1970-01-01 against ticks since 0001-01-01.</summary>
internal static class AvroTime
{
    public const int EpochDayNumber = 719_162;

    private const long EpochTicks = 621_355_968_000_000_000;

    public static long ToUnits(long ticks, long ticksPerUnit)
    {
        var (units, rest) = Math.DivRem(ticks - EpochTicks, ticksPerUnit);
        return rest < 0 ? units - 1 : units;
    }

    /// <summary>False where the time lies outside of the years 1 to 9999.</summary>
    public static bool TryToTicks(long units, long ticksPerUnit, out long ticks)
    {
        var wide = ((Int128)units * ticksPerUnit) + EpochTicks;
        ticks = (long)wide;
        return wide >= 0 && wide <= DateTime.MaxValue.Ticks;
    }
}

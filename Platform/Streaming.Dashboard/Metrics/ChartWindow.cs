using System.Collections.Immutable;

namespace Streaming.Dashboard.Metrics;

/// <summary>The moments at which a chart shows values.</summary>
/// <param name="Moments">The moments, from the beginning of what is shown to now.</param>
/// <param name="Step">From one moment to the next; to the last one it is less.</param>
public sealed record ChartWindow(ImmutableArray<DateTimeOffset> Moments, TimeSpan Step)
{
    private const int Steps = 90;

    /// <summary>How many moments.</summary>
    public int Count => Moments.Length;

    /// <summary>The time of a moment.</summary>
    public DateTimeOffset this[int index] => Moments[index];

    /// <summary>
    /// The window that ends now. But for the last one, moments lie at whole multiples of the step: they stay where they
    /// are while time goes on, so that a value, once drawn, is not drawn otherwise later.
    /// </summary>
    public static ChartWindow Ending(DateTimeOffset now, TimeSpan range)
    {
        var step = Math.Max(TimeSpan.TicksPerSecond, range.Ticks / Steps);
        var last = now.UtcTicks - now.UtcTicks % step;
        var count = (int)(range.Ticks / step) + 1;
        var moments = Enumerable.Range(0, count).Select(i => new DateTimeOffset(last - step * (count - 1 - i), TimeSpan.Zero));
        return new ChartWindow([.. moments, .. last < now.UtcTicks ? [now] : Array.Empty<DateTimeOffset>()], TimeSpan.FromTicks(step));
    }

    /// <summary>The time at a part of the window, from 0 to 1.</summary>
    public DateTimeOffset At(double part) => Moments[0] + (Moments[^1] - Moments[0]) * part;

    /// <summary>Where in the window a moment lies, from 0 to 1.</summary>
    public double Part(int index) => Count < 2 ? 0 : (Moments[index] - Moments[0]) / (Moments[^1] - Moments[0]);
}

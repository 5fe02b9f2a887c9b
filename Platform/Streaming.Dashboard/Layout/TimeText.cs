using System.Globalization;

namespace Streaming.Dashboard.Layout;

/// <summary>Times as they are shown: in the time zone of this machine, which is that of whoever looks at a local dashboard.</summary>
internal static class TimeText
{
    /// <summary>The time of day; with the date where it is not today.</summary>
    public static string Moment(DateTimeOffset? moment, TimeProvider time)
    {
        if (moment is not { } at)
            return "–";
        var local = TimeZoneInfo.ConvertTime(at, time.LocalTimeZone);
        return local.ToString(local.Date == time.GetLocalNow().Date ? "HH:mm:ss" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }

    /// <summary>The time of day to the millisecond.</summary>
    public static string Precise(DateTimeOffset? moment, TimeProvider time) =>
        moment is { } at ? TimeZoneInfo.ConvertTime(at, time.LocalTimeZone).ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture) : "";

    /// <summary>Date, time and zone, for tooltips.</summary>
    public static string Full(DateTimeOffset? moment, TimeProvider time) =>
        moment is { } at ? TimeZoneInfo.ConvertTime(at, time.LocalTimeZone).ToString("yyyy-MM-dd HH:mm:ss.fff zzz", CultureInfo.InvariantCulture) : "";
}

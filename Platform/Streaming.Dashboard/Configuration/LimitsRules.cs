namespace Streaming.Dashboard.Configuration;

/// <summary>Between which numbers the limits may be chosen.</summary>
internal static class LimitsRules
{
    private const int Million = 1_000_000;
    private const long MostBytes = 1_000_000L * Million;

    public static IEnumerable<string> Errors(DashboardOptions options)
    {
        var limits = options.TelemetryLimits;
        return
        [
            .. Range("CONSOLE__MAXLINES", options.Console.MaxLines, 100, Million),
            .. Range("IMPORT__MAXFILEBYTES", options.Import.MaxFileBytes, 1024, MostBytes),
            .. Range("IMPORT__MAXUNPACKEDBYTES", options.Import.MaxUnpackedBytes, 1024, MostBytes),
            .. Range("OTLP__MAXREQUESTBYTES", options.Otlp.MaxRequestBytes, 1024, 1024 * Million),
            .. Range("TELEMETRYLIMITS__MAXLOGCOUNT", limits.MaxLogCount, 1, Million),
            .. Range("TELEMETRYLIMITS__MAXLOGBYTES", limits.MaxLogBytes, Million, MostBytes),
            .. Range("TELEMETRYLIMITS__MAXTRACECOUNT", limits.MaxTraceCount, 1, Million),
            .. Range("TELEMETRYLIMITS__MAXSPANCOUNT", limits.MaxSpanCount, 1, 10 * Million),
            .. Range("TELEMETRYLIMITS__MAXSPANBYTES", limits.MaxSpanBytes, Million, MostBytes),
            .. Range("TELEMETRYLIMITS__MAXSERIESCOUNT", limits.MaxSeriesCount, 1, Million),
            .. Range("TELEMETRYLIMITS__MAXPOINTCOUNT", limits.MaxPointCount, 2, Million),
            .. Range("TELEMETRYLIMITS__MAXPOINTBYTES", limits.MaxPointBytes, Million, MostBytes),
            .. Range("TELEMETRYLIMITS__MAXRESOURCECOUNT", limits.MaxResourceCount, 1, Million),
            .. Range("TELEMETRYLIMITS__MAXATTRIBUTECOUNT", limits.MaxAttributeCount, 1, Million),
            .. Range("TELEMETRYLIMITS__MAXATTRIBUTELENGTH", limits.MaxAttributeLength, 16, Million),
            .. Range("TELEMETRYLIMITS__MAXSPANEVENTCOUNT", limits.MaxSpanEventCount, 1, Million),
        ];
    }

    private static IEnumerable<string> Range(string setting, long value, long least, long most)
    {
        if (value < least || value > most)
            yield return $"DASHBOARD__{setting} is {value}. Choose a number from {least} to {most}.";
    }
}

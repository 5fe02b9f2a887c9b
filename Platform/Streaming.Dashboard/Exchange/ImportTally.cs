using System.Globalization;
using Streaming.Dashboard.Otlp;
using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.Exchange;

/// <summary>What an import has taken so far.</summary>
internal sealed class ImportTally
{
    private readonly Dictionary<TelemetrySignal, long> _taken = [];
    private readonly Refusals _refused = new();

    public bool IsEmpty => _taken.Count == 0;

    public void Add(TelemetrySignal signal, int items, Refusals refused)
    {
        _taken[signal] = _taken.GetValueOrDefault(signal) + items - refused.Count;
        if (refused.Count > 0)
            _refused.Add(refused.Message, (int)refused.Count);
    }

    /// <summary>In words, for whoever has imported it.</summary>
    public override string ToString()
    {
        var taken = string.Join(", ", _taken.OrderBy(signal => signal.Key).Select(signal => string.Create(CultureInfo.InvariantCulture, $"{signal.Value:N0} {Word(signal.Key)}")));
        return _refused.Count == 0 ? taken : string.Create(CultureInfo.InvariantCulture, $"{taken}; {_refused.Count:N0} refused: {_refused.Message}");
    }

    private static string Word(TelemetrySignal signal) => signal switch
    {
        TelemetrySignal.Logs => "log records",
        TelemetrySignal.Traces => "spans",
        _ => "points",
    };
}

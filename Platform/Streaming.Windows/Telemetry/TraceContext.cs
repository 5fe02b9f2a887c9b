using System.Diagnostics;
using System.Text;
using Confluent.Kafka;

namespace Streaming.Windows.Telemetry;

/// <summary>W3C trace context in record headers.</summary>
internal static class TraceContext
{
    private const string TraceParent = "traceparent";
    private const string TraceState = "tracestate";

    public static void Inject(Headers headers, Activity activity)
    {
        headers.Add(TraceParent, Encoding.ASCII.GetBytes(activity.Id!));
        if (activity.TraceStateString is { Length: > 0 } state)
        {
            headers.Add(TraceState, Encoding.ASCII.GetBytes(state));
        }
    }

    /// <summary>Reads the sender's context; the default where there is none, or one that cannot be read.</summary>
    public static ActivityContext Extract(Headers? headers)
    {
        if (headers is null || !headers.TryGetLastBytes(TraceParent, out var parent) || parent is null)
        {
            return default;
        }

        var state = headers.TryGetLastBytes(TraceState, out var bytes) && bytes is not null ? Encoding.ASCII.GetString(bytes) : null;
        return ActivityContext.TryParse(Encoding.ASCII.GetString(parent), state, isRemote: true, out var context) ? context : default;
    }
}

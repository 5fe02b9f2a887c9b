using System.Diagnostics.Metrics;

namespace Streaming.Dashboard.Tests.Fakes;

/// <summary>Counts the requests that are sent to a port.</summary>
internal sealed class HttpRequests : IDisposable
{
    private readonly MeterListener _listener = new();
    private int _count;

    public HttpRequests(int port)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "System.Net.Http" && instrument.Name == "http.client.request.duration")
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<double>((_, _, tags, _) =>
        {
            foreach (var (key, value) in tags)
            {
                if (key == "server.port" && value is int to && to == port)
                    Interlocked.Increment(ref _count);
            }
        });
        _listener.Start();
    }

    public int Count => Volatile.Read(ref _count);

    public void Reset() => Volatile.Write(ref _count, 0);

    public void Dispose() => _listener.Dispose();
}

using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Streaming.Dashboard.Tests.Fakes;

/// <summary>Counts the requests that come to the brokers which are started where it was made, and to no others of this process.</summary>
internal sealed class BrokerRequests : IDisposable
{
    private static readonly AsyncLocal<BrokerRequests?> Here = new();
    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<string, int> _counts = new();

    public BrokerRequests()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == "kafka.request.duration" && Here.Value == this)
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<double>((_, _, tags, _) => _counts.AddOrUpdate((string)tags[0].Value!, 1, (_, count) => count + 1));
        // Brokers that are there already belong to others.
        _listener.Start();
        Here.Value = this;
    }

    /// <summary>What was asked by the name of the request, but for what clients ask to find their way.</summary>
    public IReadOnlyDictionary<string, int> Counts => _counts.Where(count => count.Key is not ("ApiVersions" or "FindCoordinator")).ToDictionary();

    public void Reset() => _counts.Clear();

    public void Dispose() => _listener.Dispose();
}

using System.Diagnostics.Metrics;

namespace Streaming.ServiceDefaults.Kafka.Statistics;

/// <summary>One client's round trips to each broker in its last report, in seconds. For a consumer a fetch waits at the broker for records, and that counts.</summary>
internal sealed class RoundTrips
{
    private const double MicrosecondsPerSecond = 1_000_000;

    private volatile Measurement<double>[] _means = [];
    private volatile Measurement<double>[] _p99s = [];

    public IEnumerable<Measurement<double>> Means => _means;

    public IEnumerable<Measurement<double>> P99s => _p99s;

    public void Set(IEnumerable<BrokerStatistics> connections, KeyValuePair<string, object?>[] tags)
    {
        var brokers = connections.Where(connection => connection.Rtt.Cnt > 0).GroupBy(connection => connection.Nodename).ToList();
        _means = [.. brokers.Select(broker => Measure(broker.Sum(c => c.Rtt.Sum) / (double)broker.Sum(c => c.Rtt.Cnt), broker.Key, tags))];
        _p99s = [.. brokers.Select(broker => Measure(broker.Max(c => c.Rtt.P99), broker.Key, tags))];
    }

    private static Measurement<double> Measure(double microseconds, string nodename, KeyValuePair<string, object?>[] tags) =>
        new(microseconds / MicrosecondsPerSecond, [.. tags, .. BrokerAddress.Tags(nodename)]);
}

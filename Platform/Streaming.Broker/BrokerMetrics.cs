using System.Diagnostics.Metrics;
using Streaming.Broker.Log;
using Streaming.Broker.Protocol;
using Streaming.Broker.Topics;

namespace Streaming.Broker;

/// <summary>Measures of the broker, in the meter <c>Streaming.Broker</c>.</summary>
internal sealed class BrokerMetrics : IDisposable
{
    public const string MeterName = "Streaming.Broker";

    private readonly Meter _meter = new(MeterName);
    private readonly Histogram<double> _requests;
    private readonly Counter<long> _records;
    private readonly Counter<long> _bytes;
    private readonly Counter<long> _refused;
    private readonly UpDownCounter<int> _connections;

    public BrokerMetrics(TopicStore topics)
    {
        _requests = _meter.CreateHistogram<double>("kafka.request.duration", "s", "Time from a whole request to its answer, waits of fetches included");
        _records = _meter.CreateCounter<long>("kafka.log.records", "{record}", "Records appended");
        _bytes = _meter.CreateCounter<long>("kafka.log.bytes", "By", "Bytes of batches appended");
        _refused = _meter.CreateCounter<long>("kafka.log.refused", "{batch}", "Batches that were not appended, by error");
        _connections = _meter.CreateUpDownCounter<int>("kafka.connections", "{connection}", "Open connections");
        _meter.CreateObservableGauge("kafka.topics", () => topics.All.Count(), "{topic}", "Topics");
        _meter.CreateObservableGauge("kafka.partitions", () => topics.All.Sum(t => t.Partitions.Length), "{partition}", "Partitions");
    }

    public void Connected(int change) => _connections.Add(change);

    public void Handled(ApiKey api, TimeSpan duration)
    {
        if (_requests.Enabled)
        {
            _requests.Record(duration.TotalSeconds, new KeyValuePair<string, object?>("kafka.api", api.ToString()));
        }
    }

    public void Appended(in AppendResult result, in RecordBatchHeader header)
    {
        if (result.Error != ErrorCode.None)
        {
            _refused.Add(1, new KeyValuePair<string, object?>("error.type", result.Error.ToString()));
            return;
        }

        _records.Add(header.RecordCount);
        _bytes.Add(header.TotalSize);
    }

    public void Dispose() => _meter.Dispose();
}

using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Confluent.Kafka;

namespace Streaming.Broker.Tests;

public sealed class BrokerMetricsTests
{
    [Fact]
    public async Task Requests_records_and_connections_are_counted()
    {
        ConcurrentDictionary<string, double> sums = [];
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == BrokerMetrics.MeterName)
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => Add(instrument, value));
        listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => Add(instrument, value));
        listener.SetMeasurementEventCallback<double>((instrument, _, _, _) => Add(instrument, 1));
        listener.Start();
        await using var broker = await KafkaBroker.StartAsync(new KafkaBrokerOptions(), cancellationToken: TestContext.Current.CancellationToken);
        using (var producer = new ProducerBuilder<Null, string>(new ProducerConfig { BootstrapServers = broker.BootstrapServers }).Build())
        {
            await producer.ProduceAsync("t", new() { Value = "a" }, TestContext.Current.CancellationToken);
        }

        // Other tests run brokers of their own at the same time, which are counted too.
        Assert.True(sums["kafka.log.records"] >= 1);
        Assert.True(sums["kafka.log.bytes"] >= 60);
        Assert.True(sums["kafka.request.duration"] >= 3);
        Assert.True(sums.ContainsKey("kafka.connections"));

        void Add(Instrument instrument, double value) => sums.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value);
    }
}

using System.Text.Json;
using Confluent.Kafka;
using Microsoft.Extensions.Options;

namespace Streaming.SchemaRegistry.Storage;

/// <summary>The log in a compacted topic of one partition.</summary>
internal sealed class SchemaTopic(IOptions<SchemaRegistryOptions> options, TimeProvider time, ILogger<SchemaTopic> logger) : ISchemaLog, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly SchemaRegistryOptions _options = options.Value;
    private IProducer<byte[], byte[]?>? _producer;
    private Action<RegistryRecord> _apply = _ => { };
    // A number, not Offset.Beginning: a client that has to ask for an offset before it knows the partition's leader waits half a second.
    private Offset _next = 0;
    private bool _uncertain;

    public string Name => $"the topic {_options.Topic} at {_options.BootstrapServers}";

    public async Task OpenAsync(Action<RegistryRecord> apply, CancellationToken cancellationToken)
    {
        _apply = apply;
        _producer = new ProducerBuilder<byte[], byte[]?>(KafkaClient.Producer(_options))
            .SetLogHandler((_, message) => Log.Kafka(logger, message.Message))
            .SetErrorHandler((_, error) => Log.Kafka(logger, error.Reason))
            .Build();
        await new SchemaTopicCreation(_options, _producer.Handle, time, logger).EnsureAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await Task.Run(() => CatchUp(cancellationToken), cancellationToken).ConfigureAwait(false);
        }
        catch (KafkaException exception)
        {
            throw new RegistryStartException($"{Name} cannot be read: {exception.Error.Reason}.");
        }
    }

    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        if (!_uncertain)
        {
            return;
        }

        try
        {
            await Task.Run(() => CatchUp(cancellationToken), cancellationToken).ConfigureAwait(false);
        }
        catch (KafkaException exception)
        {
            throw new SchemaLogException($"{Name} cannot be read: {exception.Error.Reason}", exception);
        }
    }

    public async Task AppendAsync(IReadOnlyList<RegistryRecord> records, CancellationToken cancellationToken)
    {
        try
        {
            // From here on nothing is broken off: what is on its way may arrive.
            _uncertain = true;
            var sending = records.Select(record => SendAsync(record)).ToList();
            for (var i = 0; i < records.Count; i++)
            {
                var result = await sending[i].ConfigureAwait(false);
                Take(records[i], result.Offset);
            }

            _uncertain = false;
        }
        catch (KafkaException exception)
        {
            throw new SchemaLogException($"{Name} took no record: {exception.Error.Reason}", exception);
        }
    }

    public void Dispose() => _producer?.Dispose();

    private Task<DeliveryResult<byte[], byte[]?>> SendAsync(RegistryRecord record)
    {
        var (key, value) = RecordFormat.Write(record);
        return _producer!.ProduceAsync(new TopicPartition(_options.Topic, 0), new Message<byte[], byte[]?> { Key = key, Value = value }, CancellationToken.None);
    }

    private void Take(RegistryRecord record, Offset offset)
    {
        if (offset != _next)
        {
            Log.AnotherWriter(logger, _options.Topic, offset.Value - _next.Value);
            Read(until: offset, CancellationToken.None);
        }

        _apply(record);
        _next = offset + 1;
    }

    private void CatchUp(CancellationToken cancellationToken)
    {
        Read(until: Offset.End, cancellationToken);
        _uncertain = false;
    }

    /// <summary>Applies what stands in the topic from the last applied record on.</summary>
    private void Read(Offset until, CancellationToken cancellationToken)
    {
        using var consumer = new ConsumerBuilder<byte[], byte[]?>(KafkaClient.Consumer(_options))
            .SetLogHandler((_, message) => Log.Kafka(logger, message.Message))
            .SetErrorHandler((_, error) => Log.Kafka(logger, error.Reason))
            .Build();
        consumer.Assign(new TopicPartitionOffset(_options.Topic, 0, _next));
        while (until == Offset.End || _next < until)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var result = consumer.Consume(Patience)
                ?? throw new KafkaException(new Error(ErrorCode.Local_TimedOut, $"no record and no end of the topic within {Patience.TotalSeconds} s"));
            if (result.IsPartitionEOF)
            {
                _next = result.Offset;
                return;
            }

            Apply(result);
            _next = result.Offset + 1;
        }
    }

    private void Apply(ConsumeResult<byte[], byte[]?> result)
    {
        try
        {
            if (RecordFormat.Read(result.Message.Key ?? [], result.Message.Value) is { } record)
            {
                _apply(record);
            }
        }
        catch (JsonException exception)
        {
            throw new RegistryStartException(
                $"the record at offset {result.Offset} of {Name} is none of a schema registry ({exception.Message}). "
                + "Name another topic with SchemaRegistry__Topic.");
        }
    }
}

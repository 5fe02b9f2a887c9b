using System.Text;
using Confluent.Kafka;
using Streaming.Avro;
using Streaming.Contracts;
using Streaming.ServiceDefaults.Kafka;

namespace Streaming.Producers.Publishing;

/// <summary>Sends order lines to their topic, and lines that are none to the dead letters.</summary>
internal sealed partial class OrderPublisher(
    RecordPublisher records, AvroSerializer<OrderLine> serializer, IHostEnvironment environment, TimeProvider time, ILogger<OrderPublisher> logger)
{
    private static readonly SerializationContext OrderValue = new(MessageComponentType.Value, KafkaTopics.Orders);
    private static readonly TimeSpan RegistryDelay = TimeSpan.FromSeconds(1);
    private volatile bool _registryAway;

    /// <summary>Waits for the registry and for room, and takes an order.</summary>
    /// <returns>Ends when the broker has the order.</returns>
    public async ValueTask<Task> SendAsync(OrderLine order, CancellationToken cancellationToken)
    {
        var message = new Message<byte[], byte[]>
        {
            Key = Encoding.UTF8.GetBytes(order.InvoiceNo),
            Value = await EncodeAsync(order, cancellationToken).ConfigureAwait(false),
        };
        return await records.SendAsync(KafkaTopics.Orders, message, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Waits for room and takes a dead letter.</summary>
    public ValueTask<Task> SendAsync(DeadLetter letter, CancellationToken cancellationToken) =>
        records.SendAsync(KafkaTopics.OrdersDeadLetter, letter.ToMessage(environment.ApplicationName, time.GetUtcNow()), cancellationToken);

    private async ValueTask<byte[]> EncodeAsync(OrderLine order, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                var bytes = await serializer.SerializeAsync(order, OrderValue).WaitAsync(cancellationToken).ConfigureAwait(false);
                if (_registryAway)
                {
                    _registryAway = false;
                    RegistryBack();
                }

                return bytes;
            }
            catch (SchemaRegistryException exception)
            {
                if (!_registryAway)
                {
                    _registryAway = true;
                    RegistryAway(exception.Message);
                }
            }

            await Task.Delay(RegistryDelay, time, cancellationToken).ConfigureAwait(false);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Orders wait for the schema registry: {Reason}")]
    private partial void RegistryAway(string reason);

    [LoggerMessage(2, LogLevel.Information, "The schema registry answers; orders go on")]
    private partial void RegistryBack();
}

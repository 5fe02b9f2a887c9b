using System.Diagnostics;
using Confluent.Kafka;

namespace Streaming.Producers.Publishing;

/// <summary>A record from the moment it has a place in the window until the broker has it.</summary>
internal sealed class OutgoingRecord(string topic, Message<byte[], byte[]> message, ActivityContext parent)
{
    private readonly TaskCompletionSource _delivered = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Topic => topic;

    public Message<byte[], byte[]> Message => message;

    /// <summary>The span of the request or row that the record comes from.</summary>
    public ActivityContext Parent => parent;

    /// <summary>Ends when the broker has the record; fails with <see cref="RecordRefusedException"/> where it never will.</summary>
    public Task Delivered => _delivered.Task;

    public bool TryComplete() => _delivered.TrySetResult();

    public bool TryRefuse(Error error) => _delivered.TrySetException(new RecordRefusedException(error));
}

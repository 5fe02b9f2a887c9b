using Confluent.Kafka;
using Streaming.Dashboard.Streams.Payloads;

namespace Streaming.Dashboard.Streams.Messages;

/// <summary>Makes of a record what is shown of it.</summary>
internal sealed class MessageDecoder(PayloadReader payloads)
{
    private const int MostHeaders = 100;
    private const int MostHeaderBytes = 4096;

    public async ValueTask<StreamMessage> DecodeAsync(ConsumeResult<byte[], byte[]> record, CancellationToken cancellationToken)
    {
        var message = record.Message;
        return new(
            record.Topic,
            record.Partition.Value,
            record.Offset.Value,
            message.Timestamp.Type == TimestampType.NotAvailable ? null : Time(message.Timestamp.UnixTimestampMs),
            await payloads.ReadAsync(message.Key, cancellationToken),
            await payloads.ReadAsync(message.Value, cancellationToken),
            [.. (message.Headers ?? []).Take(MostHeaders).Select(header => new MessageHeader(header.Key, Text(header.GetValueBytes())))]);
    }

    private static DateTimeOffset? Time(long milliseconds) =>
        milliseconds >= 0 && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds() ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : null;

    private static string Text(byte[]? value) => value is null ? "" : PlainPayload.Read(value.AsSpan(0, Math.Min(value.Length, MostHeaderBytes))).Text;
}

using System.Text;
using Confluent.Kafka;
using Streaming.Consumers.Records;
using Streaming.Contracts;

namespace Streaming.Consumers.Revenue;

/// <summary>
/// Puts records into the view. One that cannot be read is counted and logged and not sent to the dead letters: every replica reads
/// it again at every start, so each would send its own copy each time. Its key has no window then, since the record replaced what
/// was there.
/// </summary>
internal sealed partial class RevenueRecords(
    RevenueView view, RevenueProgress progress, RecordDecoder<RevenueWindow> decoder, ILogger<RevenueRecords> logger)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Takes a record in.</summary>
    /// <returns>Why it could not be read; null where it could.</returns>
    public UndecodableRecordException? Take(ConsumeResult<byte[], byte[]> result)
    {
        try
        {
            Put(result);
            progress.Consume(unreadableReason: null);
            return null;
        }
        catch (UndecodableRecordException exception)
        {
            var reason = $"{result.TopicPartitionOffset}: {exception.Message}";
            progress.Consume(reason);
            Unreadable(reason);
            return exception;
        }
    }

    private void Put(ConsumeResult<byte[], byte[]> result)
    {
        var place = result.TopicPartitionOffset;
        string? key = null;
        try
        {
            key = KeyOf(result.Message.Key);
            if (result.Message.Value is null)
            {
                view.Remove(place, key);
            }
            else
            {
                view.Set(place, key, RevenueRow.Of(decoder.Decode(result)));
            }
        }
        catch (UndecodableRecordException)
        {
            if (key is null)
            {
                view.MoveTo(new TopicPartitionOffset(place.TopicPartition, place.Offset + 1));
            }
            else
            {
                view.Remove(place, key);
            }

            throw;
        }
    }

    private static string KeyOf(byte[]? key)
    {
        try
        {
            return key is null ? throw new UndecodableRecordException("the record has no key") : Utf8.GetString(key);
        }
        catch (DecoderFallbackException exception)
        {
            throw new UndecodableRecordException("the key is no UTF-8", exception);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "A record of the topic revenue cannot be read and is left out: {Reason}")]
    private partial void Unreadable(string reason);
}

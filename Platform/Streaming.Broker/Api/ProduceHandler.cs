using System.Runtime.InteropServices;
using Microsoft.Extensions.Logging;
using Streaming.Broker.Log;
using Streaming.Broker.Protocol;
using Streaming.Broker.Server;
using Streaming.Broker.Topics;

namespace Streaming.Broker.Api;

/// <summary>Produce: checks each batch and appends it; the answer means that the end of this process does not lose it.</summary>
internal sealed partial class ProduceHandler(TopicStore topics, KafkaBrokerOptions options, ILogger logger) : IRequestHandler
{
    public ApiKey Key => ApiKey.Produce;

    public short MinVersion => 3;

    public short MaxVersion => 8;

    public ValueTask<bool> HandleAsync(RequestContext context, KafkaReader request, KafkaWriter response, CancellationToken cancellationToken)
    {
        var transactionalId = request.ReadNullableString();
        var acks = request.ReadInt16();
        request.ReadInt32();
        TopicPartitions.Answer(request, response, topic =>
        {
            var index = request.ReadInt32();
            var records = request.ReadBytes();
            var result = transactionalId is null ? Append(topic, index, records) : new(ErrorCode.TransactionalIdNotFound, -1, -1);
            WriteResult(response, index, result, context.Version);
        });

        response.WriteInt32(0);
        return new(acks != 0);
    }

    private AppendResult Append(string topic, int index, ReadOnlyMemory<byte> records)
    {
        if (topics.FindPartition(topic, index) is not { } log)
        {
            return new(ErrorCode.UnknownTopicOrPartition, -1, -1);
        }

        if (records.Length < RecordBatchHeader.Size)
        {
            return new(ErrorCode.CorruptMessage, -1, -1);
        }

        var error = Check(RecordBatchHeader.Read(records.Span), records.Span);
        // The request's buffer belongs to this request alone, so offsets are assigned in it without a copy.
        return error == ErrorCode.None ? TryAppend(log, topic, index, MemoryMarshal.AsMemory(records)) : new(error, -1, -1);
    }

    private ErrorCode Check(in RecordBatchHeader header, ReadOnlySpan<byte> batch)
    {
        if (header.Magic is 0 or 1)
        {
            return ErrorCode.UnsupportedForMessageFormat;
        }

        if (!header.IsIntact(batch))
        {
            return ErrorCode.CorruptMessage;
        }

        // From version 3 on a request carries one batch for a partition, so that an error never leaves a half of it stored.
        if (header.TotalSize != batch.Length || header.IsControl || header.IsTransactional || header.RecordCount != header.LastOffsetDelta + 1)
        {
            return ErrorCode.InvalidRecord;
        }

        return header.TotalSize > options.MaxBatchBytes ? ErrorCode.MessageTooLarge : ErrorCode.None;
    }

    private AppendResult TryAppend(PartitionLog log, string topic, int index, Memory<byte> batch)
    {
        try
        {
            return log.Append(batch);
        }
        catch (IOException e)
        {
            LogAppendFailed(topic, index, e.Message);
            return new(ErrorCode.KafkaStorageError, -1, -1);
        }
    }

    private static void WriteResult(KafkaWriter response, int index, AppendResult result, short version)
    {
        response.WriteInt32(index);
        response.WriteError(result.Error);
        response.WriteInt64(result.BaseOffset);
        response.WriteInt64(-1);
        if (version >= 5)
        {
            response.WriteInt64(result.LogStartOffset);
        }

        if (version >= 8)
        {
            response.WriteInt32(0);
            response.WriteString(null);
        }
    }

    [LoggerMessage(30, LogLevel.Error, "Could not append to {Topic}-{Partition}: {Reason}")]
    private partial void LogAppendFailed(string topic, int partition, string reason);
}

using System.Runtime.InteropServices;
using Microsoft.Extensions.Logging;
using Streaming.Broker.Log;
using Streaming.Broker.Protocol;
using Streaming.Broker.Protocol.Messages;
using Streaming.Broker.Server;
using Streaming.Broker.Topics;
using Streaming.Broker.Transactions;

namespace Streaming.Broker.Api;

/// <summary>Produce: checks each batch and appends it; the answer means that the end of this process does not lose it.</summary>
internal sealed partial class ProduceHandler(TopicStore topics, TransactionCoordinator transactions, BrokerMetrics metrics, ILogger logger)
    : IRequestHandler<ProduceRequest, ProduceResponse>
{
    public ValueTask<ProduceResponse?> HandleAsync(ProduceRequest request, RequestContext context, CancellationToken cancellationToken)
    {
        var refused = request.Acks is -1 or 0 or 1 ? ErrorCode.None : ErrorCode.InvalidRequiredAcks;
        var response = Answer(request, (topic, data) => refused == ErrorCode.None ? Append(request.TransactionalId, topic, data) : new(refused));
        return new(request.Acks == 0 ? null : response);
    }

    public ProduceResponse Fail(ProduceRequest request, ErrorCode error) => Answer(request, (_, _) => new(error));

    private static ProduceResponse Answer(ProduceRequest request, Func<string, ProduceRequest.PartitionProduceData, AppendResult> answer) => new()
    {
        Responses = [.. request.TopicData.Select(topic => new ProduceResponse.TopicProduceResponse
        {
            Name = topic.Name,
            PartitionResponses = [.. topic.PartitionData.Select(data =>
            {
                var result = answer(topic.Name, data);
                return new ProduceResponse.PartitionProduceResponse
                {
                    Index = data.Index,
                    Error = result.Error,
                    BaseOffset = result.BaseOffset,
                    LogAppendTimeMs = result.LogAppendTime,
                    LogStartOffset = result.LogStartOffset,
                };
            })],
        })],
    };

    private AppendResult Append(string? transactionalId, string topic, ProduceRequest.PartitionProduceData data)
    {
        if (topics.FindPartition(topic, data.Index) is not { } log)
        {
            return new(ErrorCode.UnknownTopicOrPartition);
        }

        // The request's buffer belongs to this request alone, so offsets are assigned in it without a copy.
        var batch = data.Records is ReceivedRecords received ? MemoryMarshal.AsMemory(received.Data) : default;
        var error = BatchValidator.Validate(batch, log.Settings.Compact, out var header);
        if (error != ErrorCode.None)
        {
            return new(error);
        }

        try
        {
            var result = !header.IsTransactional ? log.Append(batch)
                : transactionalId is null ? new(ErrorCode.InvalidTxnState)
                : transactions.Append(transactionalId, header.ProducerId, header.ProducerEpoch, new(topic, data.Index), () => log.Append(batch));
            metrics.Appended(result, header);
            return result;
        }
        catch (IOException e)
        {
            LogAppendFailed(topic, data.Index, e.Message);
            return new(ErrorCode.KafkaStorageError);
        }
    }

    [LoggerMessage(30, LogLevel.Error, "Could not append to {Topic}-{Partition}: {Reason}")]
    private partial void LogAppendFailed(string topic, int partition, string reason);
}

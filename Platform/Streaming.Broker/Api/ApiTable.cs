using Microsoft.Extensions.Logging;
using Streaming.Broker.Groups;
using Streaming.Broker.Producers;
using Streaming.Broker.Protocol;
using Streaming.Broker.Server;
using Streaming.Broker.Topics;
using Streaming.Broker.Transactions;

namespace Streaming.Broker.Api;

/// <summary>The APIs that are served: key, versions as Kafka 3.9 answers them, the first flexible version, and who answers.</summary>
internal static class ApiTable
{
    private const short Never = short.MaxValue;

    public static IReadOnlyList<ApiDefinition> Create(
        KafkaBrokerOptions options, BrokerAddress address, TopicStore topics, GroupCoordinator groups, TransactionCoordinator transactions,
        ProducerIds producerIds, BrokerMetrics metrics, TimeProvider time, ILogger logger)
    {
        List<ApiDefinition> table = [];
        Add(ApiKey.Produce, 3, 11, 9, new ProduceHandler(topics, transactions, metrics, logger));
        Add(ApiKey.Fetch, 4, 17, 12, new FetchHandler(topics, time));
        Add(ApiKey.ListOffsets, 1, 9, 6, new ListOffsetsHandler(topics));
        Add(ApiKey.Metadata, 0, 12, 9, new MetadataHandler(topics, address));
        Add(ApiKey.OffsetCommit, 2, 9, 8, new OffsetCommitHandler(groups, topics));
        Add(ApiKey.OffsetFetch, 1, 9, 6, new OffsetFetchHandler(groups, transactions));
        Add(ApiKey.FindCoordinator, 0, 6, 3, new FindCoordinatorHandler(address));
        Add(ApiKey.JoinGroup, 0, 9, 6, new JoinGroupHandler(groups));
        Add(ApiKey.Heartbeat, 0, 4, 4, new HeartbeatHandler(groups));
        Add(ApiKey.LeaveGroup, 0, 5, 4, new LeaveGroupHandler(groups));
        Add(ApiKey.SyncGroup, 0, 5, 4, new SyncGroupHandler(groups));
        Add(ApiKey.DescribeGroups, 0, 5, 5, new DescribeGroupsHandler(groups));
        Add(ApiKey.ListGroups, 0, 5, 3, new ListGroupsHandler(groups));
        Add(ApiKey.ApiVersions, 0, 4, 3, new ApiVersionsHandler(() => table));
        Add(ApiKey.CreateTopics, 0, 7, 5, new CreateTopicsHandler(topics));
        Add(ApiKey.DeleteTopics, 0, 6, 4, new DeleteTopicsHandler(topics, groups));
        Add(ApiKey.DeleteRecords, 0, 2, 2, new DeleteRecordsHandler(topics));
        Add(ApiKey.InitProducerId, 0, 5, 2, new InitProducerIdHandler(producerIds, transactions));
        Add(ApiKey.OffsetForLeaderEpoch, 2, 4, 4, new OffsetForLeaderEpochHandler(topics));
        Add(ApiKey.AddPartitionsToTxn, 0, 5, 3, new AddPartitionsToTxnHandler(transactions, topics));
        Add(ApiKey.AddOffsetsToTxn, 0, 4, 3, new AddOffsetsToTxnHandler(transactions));
        Add(ApiKey.EndTxn, 0, 4, 3, new EndTxnHandler(transactions));
        Add(ApiKey.TxnOffsetCommit, 0, 4, 3, new TxnOffsetCommitHandler(transactions, groups, topics));
        Add(ApiKey.DescribeConfigs, 0, 4, 4, new DescribeConfigsHandler(topics, options));
        Add(ApiKey.AlterConfigs, 0, 2, 2, new AlterConfigsHandler(topics));
        Add(ApiKey.DescribeLogDirs, 0, 4, 2, new DescribeLogDirsHandler(topics, options));
        Add(ApiKey.CreatePartitions, 0, 3, 2, new CreatePartitionsHandler(topics));
        Add(ApiKey.DeleteGroups, 0, 2, 2, new DeleteGroupsHandler(groups));
        Add(ApiKey.IncrementalAlterConfigs, 0, 1, 1, new IncrementalAlterConfigsHandler(topics));
        Add(ApiKey.OffsetDelete, 0, 0, Never, new OffsetDeleteHandler(groups, topics));
        Add(ApiKey.DescribeCluster, 0, 1, 0, new DescribeClusterHandler(address));
        Add(ApiKey.DescribeProducers, 0, 0, 0, new DescribeProducersHandler(topics));
        Add(ApiKey.DescribeTransactions, 0, 0, 0, new DescribeTransactionsHandler(transactions));
        Add(ApiKey.ListTransactions, 0, 1, 0, new ListTransactionsHandler(transactions, time));
        return table;

        void Add<TRequest, TResponse>(ApiKey key, short minVersion, short maxVersion, short flexibleSince, IRequestHandler<TRequest, TResponse> handler)
            where TRequest : class, IMessage, new()
            where TResponse : class, IMessage =>
            table.Add(new ApiDefinition<TRequest, TResponse>(key, minVersion, maxVersion, flexibleSince, handler, logger));
    }
}

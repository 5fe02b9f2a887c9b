using Microsoft.Extensions.Logging.Abstractions;
using Streaming.Broker.Api;
using Streaming.Broker.Groups;
using Streaming.Broker.Producers;
using Streaming.Broker.Server;
using Streaming.Broker.Topics;
using Streaming.Broker.Transactions;

namespace Streaming.Broker.Tests.Protocol;

/// <summary>The table of APIs over a broker that is empty and in memory.</summary>
internal static class TestApis
{
    public static IReadOnlyList<ApiDefinition> All { get; } = Create();

    private static IReadOnlyList<ApiDefinition> Create()
    {
        var options = new KafkaBrokerOptions();
        var topics = new TopicStore(options, TimeProvider.System);
        var groups = new GroupCoordinator(options, TimeProvider.System);
        var ids = new ProducerIds(null);
        var transactions = new TransactionCoordinator(topics, groups.Offsets, ids, options, TimeProvider.System);
        return ApiTable.Create(options, new("localhost", 1, "cluster"), topics, groups, transactions, ids, new(topics), TimeProvider.System, NullLogger.Instance);
    }
}

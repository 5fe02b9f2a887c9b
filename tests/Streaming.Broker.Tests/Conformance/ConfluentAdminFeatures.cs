using Confluent.Kafka;
using Confluent.Kafka.Admin;

namespace Streaming.Broker.Tests.Conformance;

/// <summary>Features as the admin client of Confluent.Kafka sees them.</summary>
internal static class ConfluentAdminFeatures
{
    public static readonly Dictionary<string, Func<ConfluentClient, Task>> All = new()
    {
        ["topics"] = async client =>
        {
            await client.CreateAsync(3);
            var described = (await client.Admin.DescribeTopicsAsync(TopicCollection.OfTopicNames([client.Topic]))).TopicDescriptions.Single();
            Assert.Equal(3, described.Partitions.Count);
            await client.Admin.DeleteTopicsAsync([client.Topic]);
            Assert.DoesNotContain(client.Admin.GetMetadata(ConfluentClient.Wait).Topics, t => t.Topic == client.Topic);
        },
        ["partitions"] = async client =>
        {
            await client.CreateAsync();
            await client.Admin.CreatePartitionsAsync([new() { Topic = client.Topic, IncreaseTo = 3 }]);
            Assert.Equal(3, client.Admin.GetMetadata(client.Topic, ConfluentClient.Wait).Topics.Single().Partitions.Count);
            var refused = await Assert.ThrowsAsync<CreatePartitionsException>(() => client.Admin.CreatePartitionsAsync([new() { Topic = client.Topic, IncreaseTo = 2 }]));
            Assert.Equal($"Topic '{client.Topic}' has 3 partitions and cannot have 2: give more, up to 10000.", refused.Results.Single().Error.Reason);
        },
        ["configs"] = async client =>
        {
            await client.CreateAsync(configs: new() { ["retention.ms"] = "5000" });
            ConfigResource resource = new() { Type = ResourceType.Topic, Name = client.Topic };
            await client.Admin.IncrementalAlterConfigsAsync(new() { [resource] = [new() { Name = "cleanup.policy", Value = "compact", IncrementalOperation = AlterConfigOpType.Append }] });
            var configs = (await client.Admin.DescribeConfigsAsync([resource])).Single().Entries;
            Assert.Equal(("delete,compact", "5000"), (configs["cleanup.policy"].Value, configs["retention.ms"].Value));
            await client.Admin.AlterConfigsAsync(new() { [resource] = [new() { Name = "segment.bytes", Value = "1000000" }] });
            configs = (await client.Admin.DescribeConfigsAsync([resource])).Single().Entries;
            Assert.Equal(("delete", "604800000", "1000000"), (configs["cleanup.policy"].Value, configs["retention.ms"].Value, configs["segment.bytes"].Value));
            Assert.True(configs["retention.ms"].IsDefault);
            var broker = (await client.Admin.DescribeConfigsAsync([new() { Type = ResourceType.Broker, Name = "1" }])).Single().Entries;
            Assert.True(broker["num.partitions"].IsReadOnly);
        },
        ["groups"] = async client =>
        {
            await client.CreateAsync();
            var consumer = client.Consumer();
            consumer.Subscribe(client.Topic);
            ConfluentClient.Until(() => consumer.Assignment.Count == 1, consumer);
            var described = (await client.Admin.DescribeConsumerGroupsAsync([client.Topic])).ConsumerGroupDescriptions.Single();
            Assert.Equal((ConsumerGroupState.Stable, "range", 1), (described.State, described.PartitionAssignor, described.Members.Count));
            await Assert.ThrowsAsync<DeleteGroupsException>(() => client.Admin.DeleteGroupsAsync([client.Topic]));
            consumer.Commit([new(client.Partition, 0)]);
            consumer.Close();
            client.End(consumer);
            Assert.Contains((await client.Admin.ListConsumerGroupsAsync()).Valid, g => g.GroupId == client.Topic && g.State == ConsumerGroupState.Empty);
            await client.Admin.DeleteGroupsAsync([client.Topic]);
            Assert.DoesNotContain((await client.Admin.ListConsumerGroupsAsync()).Valid, g => g.GroupId == client.Topic);
        },
        ["delete-records"] = async client =>
        {
            await client.CreateAsync();
            client.Fill(10);
            Assert.Equal(4, (await client.Admin.DeleteRecordsAsync([new(client.Partition, 4)])).Single().Offset.Value);
            var offsets = await client.Admin.ListOffsetsAsync([
                new() { TopicPartition = client.Partition, OffsetSpec = OffsetSpec.Earliest() },
            ]);
            Assert.Equal(4, offsets.ResultInfos.Single().TopicPartitionOffsetError.Offset.Value);
            Assert.Equal(4, client.Read(6)[0].Offset.Value);
        },
        ["offset-delete"] = async client =>
        {
            await client.CreateAsync();
            await client.Admin.AlterConsumerGroupOffsetsAsync([new(client.Topic, [new(client.Partition, 7)])]);
            Assert.Equal(7, await CommittedAsync(client));
            await client.Admin.DeleteConsumerGroupOffsetsAsync(client.Topic, [client.Partition]);
            Assert.Equal(Offset.Unset.Value, await CommittedAsync(client));
        },
        ["cluster"] = async client =>
        {
            var cluster = await client.Admin.DescribeClusterAsync();
            Assert.Equal((1, 22, 1), (cluster.Nodes.Count, cluster.ClusterId.Length, cluster.Controller.Id));
        },
    };

    private static async Task<long> CommittedAsync(ConfluentClient client)
    {
        // A group of which nothing is left has no offsets to name.
        var listed = await client.Admin.ListConsumerGroupOffsetsAsync([new(client.Topic, [client.Partition])]);
        return listed.Single().Partitions.Single().Offset.Value;
    }
}

namespace Streaming.Broker.Protocol;

/// <summary>Requests that this broker answers, by their numbers in the Kafka protocol ("API keys").</summary>
public enum ApiKey : short
{
    /// <summary>Appends records.</summary>
    Produce = 0,

    /// <summary>Reads records.</summary>
    Fetch = 1,

    /// <summary>First and last offsets, and offsets by time.</summary>
    ListOffsets = 2,

    /// <summary>The broker, and topics with their partitions.</summary>
    Metadata = 3,

    /// <summary>Keeps where a group continues.</summary>
    OffsetCommit = 8,

    /// <summary>Where a group continues.</summary>
    OffsetFetch = 9,

    /// <summary>The broker that coordinates a group or a transactional id.</summary>
    FindCoordinator = 10,

    /// <summary>Takes part in a rebalance.</summary>
    JoinGroup = 11,

    /// <summary>Keeps a member in its group.</summary>
    Heartbeat = 12,

    /// <summary>Ends a membership.</summary>
    LeaveGroup = 13,

    /// <summary>Gives and gets the assignment.</summary>
    SyncGroup = 14,

    /// <summary>State and members of groups.</summary>
    DescribeGroups = 15,

    /// <summary>All groups.</summary>
    ListGroups = 16,

    /// <summary>The APIs that are served, with their versions.</summary>
    ApiVersions = 18,

    /// <summary>Creates topics.</summary>
    CreateTopics = 19,

    /// <summary>Deletes topics with their records.</summary>
    DeleteTopics = 20,

    /// <summary>Deletes the records before an offset.</summary>
    DeleteRecords = 21,

    /// <summary>Gives a producer its id and epoch.</summary>
    InitProducerId = 22,

    /// <summary>Where an epoch of the leader ended.</summary>
    OffsetForLeaderEpoch = 23,

    /// <summary>Takes partitions into a transaction.</summary>
    AddPartitionsToTxn = 24,

    /// <summary>Takes the offsets of a group into a transaction.</summary>
    AddOffsetsToTxn = 25,

    /// <summary>Commits or aborts a transaction.</summary>
    EndTxn = 26,

    /// <summary>Offsets that count once their transaction commits.</summary>
    TxnOffsetCommit = 28,

    /// <summary>Settings of topics and of the broker.</summary>
    DescribeConfigs = 32,

    /// <summary>Replaces the settings of a topic.</summary>
    AlterConfigs = 33,

    /// <summary>Sizes of the partitions on disk.</summary>
    DescribeLogDirs = 35,

    /// <summary>Adds partitions to a topic.</summary>
    CreatePartitions = 37,

    /// <summary>Deletes groups that have no members.</summary>
    DeleteGroups = 42,

    /// <summary>Changes single settings of a topic.</summary>
    IncrementalAlterConfigs = 44,

    /// <summary>Forgets where a group continues.</summary>
    OffsetDelete = 47,

    /// <summary>The broker and the cluster's id.</summary>
    DescribeCluster = 60,

    /// <summary>Producers with state in a partition.</summary>
    DescribeProducers = 61,

    /// <summary>State of transactions.</summary>
    DescribeTransactions = 65,

    /// <summary>All transactional ids.</summary>
    ListTransactions = 66,
}

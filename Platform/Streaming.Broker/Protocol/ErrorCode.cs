namespace Streaming.Broker.Protocol;

/// <summary>Error codes of the Kafka protocol.</summary>
public enum ErrorCode : short
{
    /// <summary>An error without a more exact code; the broker's log has the reason.</summary>
    UnknownServerError = -1,

    /// <summary>No error.</summary>
    None = 0,

    /// <summary>The offset is not in the log.</summary>
    OffsetOutOfRange = 1,

    /// <summary>The batch is damaged.</summary>
    CorruptMessage = 2,

    /// <summary>No such topic or partition.</summary>
    UnknownTopicOrPartition = 3,

    /// <summary>The partition has no leader for the moment.</summary>
    LeaderNotAvailable = 5,

    /// <summary>This broker does not lead the partition.</summary>
    NotLeaderOrFollower = 6,

    /// <summary>The request took longer than it may.</summary>
    RequestTimedOut = 7,

    /// <summary>The batch is larger than the topic takes.</summary>
    MessageTooLarge = 10,

    /// <summary>The note with a committed offset is too long.</summary>
    OffsetMetadataTooLarge = 12,

    /// <summary>The connection broke.</summary>
    NetworkException = 13,

    /// <summary>The coordinator is not ready yet.</summary>
    CoordinatorLoadInProgress = 14,

    /// <summary>There is no coordinator for the moment.</summary>
    CoordinatorNotAvailable = 15,

    /// <summary>Another broker coordinates.</summary>
    NotCoordinator = 16,

    /// <summary>No topic name, or a topic that cannot be used so.</summary>
    InvalidTopic = 17,

    /// <summary>Too few replicas.</summary>
    NotEnoughReplicas = 19,

    /// <summary>The number of acknowledgements is none that there is.</summary>
    InvalidRequiredAcks = 21,

    /// <summary>The member is of another generation of its group.</summary>
    IllegalGeneration = 22,

    /// <summary>The members share no way to assign.</summary>
    InconsistentGroupProtocol = 23,

    /// <summary>No group id.</summary>
    InvalidGroupId = 24,

    /// <summary>The group has no such member.</summary>
    UnknownMemberId = 25,

    /// <summary>The session timeout is outside of its limits.</summary>
    InvalidSessionTimeout = 26,

    /// <summary>The group rebalances: join again.</summary>
    RebalanceInProgress = 27,

    /// <summary>The topic may not be used.</summary>
    TopicAuthorizationFailed = 29,

    /// <summary>The timestamp is too far from now.</summary>
    InvalidTimestamp = 32,

    /// <summary>The version of the request is not served.</summary>
    UnsupportedVersion = 35,

    /// <summary>The topic exists.</summary>
    TopicAlreadyExists = 36,

    /// <summary>No possible number of partitions.</summary>
    InvalidPartitions = 37,

    /// <summary>No possible replication factor.</summary>
    InvalidReplicationFactor = 38,

    /// <summary>No possible assignment of replicas.</summary>
    InvalidReplicaAssignment = 39,

    /// <summary>A setting is unknown or its value is not possible.</summary>
    InvalidConfig = 40,

    /// <summary>Another broker is the controller.</summary>
    NotController = 41,

    /// <summary>The request contradicts itself.</summary>
    InvalidRequest = 42,

    /// <summary>The record format is too old.</summary>
    UnsupportedForMessageFormat = 43,

    /// <summary>A limit of the broker forbids it.</summary>
    PolicyViolation = 44,

    /// <summary>Records of an idempotent producer are missing before these.</summary>
    OutOfOrderSequenceNumber = 45,

    /// <summary>The records are stored already.</summary>
    DuplicateSequenceNumber = 46,

    /// <summary>The producer is of an older epoch.</summary>
    InvalidProducerEpoch = 47,

    /// <summary>The transaction cannot do that in its state.</summary>
    InvalidTxnState = 48,

    /// <summary>The producer id is not that of the transactional id.</summary>
    InvalidProducerIdMapping = 49,

    /// <summary>The transaction timeout is outside of its limits.</summary>
    InvalidTransactionTimeout = 50,

    /// <summary>The transaction is about to end: try again.</summary>
    ConcurrentTransactions = 51,

    /// <summary>The transactional id may not be used.</summary>
    TransactionalIdAuthorizationFailed = 53,

    /// <summary>Not tried, for another part of the request failed.</summary>
    OperationNotAttempted = 55,

    /// <summary>The log could not be written.</summary>
    KafkaStorageError = 56,

    /// <summary>The producer is not known in the partition.</summary>
    UnknownProducerId = 59,

    /// <summary>The group has members.</summary>
    NonEmptyGroup = 68,

    /// <summary>No such group.</summary>
    GroupIdNotFound = 69,

    /// <summary>No such fetch session.</summary>
    FetchSessionIdNotFound = 70,

    /// <summary>The epoch is older than the leader's.</summary>
    FencedLeaderEpoch = 74,

    /// <summary>The epoch is newer than the leader's.</summary>
    UnknownLeaderEpoch = 75,

    /// <summary>The batch is compressed in a way that is not known.</summary>
    UnsupportedCompressionType = 76,

    /// <summary>Join again with the member id that is given.</summary>
    MemberIdRequired = 79,

    /// <summary>Another member has the same instance id.</summary>
    FencedInstanceId = 82,

    /// <summary>The group is subscribed to the topic.</summary>
    GroupSubscribedToTopic = 86,

    /// <summary>A record that the topic does not take.</summary>
    InvalidRecord = 87,

    /// <summary>Offsets of an open transaction: try again.</summary>
    UnstableOffsetCommit = 88,

    /// <summary>Too fast.</summary>
    ThrottlingQuotaExceeded = 89,

    /// <summary>A newer producer has the same transactional id.</summary>
    ProducerFenced = 90,

    /// <summary>No topic has this id.</summary>
    UnknownTopicId = 100,

    /// <summary>No such transactional id.</summary>
    TransactionalIdNotFound = 105,
}

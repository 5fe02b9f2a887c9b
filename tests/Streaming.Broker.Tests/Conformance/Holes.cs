namespace Streaming.Broker.Tests.Conformance;

/// <summary>What a client lacks, and why: the cells of the suite that cannot be tried.</summary>
internal static class Holes
{
    private const string NoTransactions = "has no transactions";
    private const string NoAdmin = "has no admin operations";
    private const string NoOperation = "has no such operation";
    private const string OtherPackage = "needs another package for the codec";
    private const string OneLeader = "asks only after a partition changed its leader, which it never does here";
    private const string Librdkafka = "has no eager sticky assignment (librdkafka)";

    private static readonly string[] Transactions = ["transaction-commit", "transaction-abort", "transaction-open", "transaction-fence", "transaction-offsets"];
    private static readonly string[] Introspection = ["describe-producers", "describe-transactions", "list-transactions"];

    private static readonly (string Client, string Reason, string[] Features)[] All =
    [
        ("Confluent.Kafka", Librdkafka, ["group-sticky"]),
        ("Confluent.Kafka", OneLeader, ["leader-epoch"]),
        ("Confluent.Kafka", NoOperation, ["log-dirs", .. Introspection]),
        ("kcat", Librdkafka, ["group-sticky"]),
        ("kcat", OneLeader, ["leader-epoch"]),
        ("kcat", NoTransactions, Transactions),
        ("kcat", NoAdmin, ["partitions", "configs", "groups", "delete-records", "offset-delete", "log-dirs", .. Introspection]),
        ("python3-confluent-kafka", Librdkafka, ["group-sticky"]),
        ("python3-confluent-kafka", NoOperation, ["leader-epoch"]),
        ("python3-confluent-kafka", NoOperation, ["delete-records", "offset-delete", "cluster", "log-dirs", .. Introspection]),
        ("python3-kafka", "has no cooperative assignment", ["group-cooperative-sticky"]),
        ("python3-kafka", "has no static members", ["group-static"]),
        ("python3-kafka", "has no idempotent producer", ["idempotence"]),
        ("python3-kafka", NoTransactions, Transactions),
        ("python3-kafka", NoOperation, ["delete-records", "offset-delete"]),
        ("kafkajs", OtherPackage, ["snappy", "lz4", "zstd"]),
        ("kafkajs", "assigns by round robin only", ["group-range", "group-sticky", "group-cooperative-sticky"]),
        ("kafkajs", "has no static members", ["group-static"]),
        ("kafkajs", NoOperation, ["offset-delete", "leader-epoch", "log-dirs", .. Introspection]),
        ("@confluentinc/kafka-javascript", Librdkafka, ["group-sticky"]),
        ("@confluentinc/kafka-javascript", OneLeader, ["leader-epoch"]),
        ("@confluentinc/kafka-javascript", NoOperation, ["partitions", "configs", "offset-delete", "cluster", "log-dirs", .. Introspection]),
    ];

    public static string? Reason(string client, string feature) => All.FirstOrDefault(h => h.Client == client && h.Features.Contains(feature)).Reason;
}

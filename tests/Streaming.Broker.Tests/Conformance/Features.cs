namespace Streaming.Broker.Tests.Conformance;

/// <summary>What clients use of a broker: the rows of the suite.</summary>
internal static class Features
{
    public static readonly string[] All =
    [
        "topics", "records", "gzip", "snappy", "lz4", "zstd",
        "group-range", "group-round-robin", "group-sticky", "group-cooperative-sticky", "group-static", "group-crash", "commit", "seek", "offsets-for-times",
        "idempotence", "transaction-commit", "transaction-abort", "transaction-open", "transaction-fence", "transaction-offsets",
        "partitions", "configs", "groups", "delete-records", "offset-delete", "cluster",
        "log-dirs", "leader-epoch", "describe-producers", "describe-transactions", "list-transactions",
    ];
}

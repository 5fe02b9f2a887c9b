namespace Streaming.Avro.Benchmarks;

/// <summary>The kinds of order lines by the names that Apache.Avro looks for.</summary>
public enum ApacheOrderKind
{
    /// <summary>The symbol SALE.</summary>
    SALE,

    /// <summary>The symbol CANCELLATION.</summary>
    CANCELLATION,

    /// <summary>The symbol ADJUSTMENT.</summary>
    ADJUSTMENT,
}

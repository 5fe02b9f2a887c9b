namespace Streaming.Windows.Declaration;

/// <summary>What an aggregate computes. Nulls do not count, as in SQL.</summary>
internal enum AggregateFunction
{
    /// <summary>Number of different values of a field.</summary>
    CountDistinct,

    /// <summary>Exact sum of a field.</summary>
    Sum,

    /// <summary>Exact sum of the product of fields.</summary>
    SumOfProduct,
}

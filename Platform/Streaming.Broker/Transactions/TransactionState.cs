namespace Streaming.Broker.Transactions;

/// <summary>States of a transactional id, named as DescribeTransactions answers them.</summary>
internal enum TransactionState
{
    Empty,
    Ongoing,
    PrepareCommit,
    PrepareAbort,
    CompleteCommit,
    CompleteAbort,
    Dead,
}

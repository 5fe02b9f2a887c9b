using Streaming.Broker.Protocol;
using Streaming.Broker.Protocol.Messages;
using Streaming.Broker.Server;
using Streaming.Broker.Transactions;

namespace Streaming.Broker.Api;

/// <summary>ListTransactions: all transactional ids, by state, producer, or how long a transaction is open.</summary>
internal sealed class ListTransactionsHandler(TransactionCoordinator transactions, TimeProvider time) : IRequestHandler<ListTransactionsRequest, ListTransactionsResponse>
{
    public ValueTask<ListTransactionsResponse?> HandleAsync(ListTransactionsRequest request, RequestContext context, CancellationToken cancellationToken) => new(new ListTransactionsResponse
    {
        UnknownStateFilters = [.. request.StateFilters.Where(s => !Enum.TryParse<TransactionState>(s, out _))],
        TransactionStates = [.. transactions.All.Where(t => Matches(request, t)).Select(t => new ListTransactionsResponse.TransactionState
        {
            TransactionalId = t.Id,
            ProducerId = t.ProducerId,
            State = t.State.ToString(),
        })],
    });

    public ListTransactionsResponse Fail(ListTransactionsRequest request, ErrorCode error) => new() { Error = error };

    private bool Matches(ListTransactionsRequest request, Transaction transaction) =>
        (request.StateFilters.Count == 0 || request.StateFilters.Contains(transaction.State.ToString()))
        && (request.ProducerIdFilters.Count == 0 || request.ProducerIdFilters.Contains(transaction.ProducerId))
        && (request.DurationFilter < 0 || (transaction.IsOpen && (time.GetUtcNow() - transaction.Started).TotalMilliseconds > request.DurationFilter));
}

namespace Streaming.Producers.Http;

/// <summary>The answer to orders that the broker has.</summary>
internal sealed record AcceptedOrders(int Count, IReadOnlyList<string> Ids);

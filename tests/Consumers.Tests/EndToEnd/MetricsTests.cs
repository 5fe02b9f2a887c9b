namespace Streaming.Consumers.Tests.EndToEnd;

public sealed class MetricsTests
{
    [Fact]
    public async Task Every_partition_of_ledger_and_view_has_its_lag_and_the_clients_their_reports()
    {
        await using var platform = Platform.Start();
        await using var consumers = platform.StartConsumers();
        var expected = Enumerable.Range(0, 6).Select(partition => ("orders", partition, "ledger"))
            .Concat(Enumerable.Range(0, 3).Select(partition => ("revenue", partition, "revenue-view")));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        string[] lines;
        do
        {
            await Task.Delay(100, limit.Token);
            lines = (await consumers.Http.GetStringAsync(new Uri("/metrics", UriKind.Relative), limit.Token)).Split('\n');
        }
        while (!expected.All(HasLag) || !lines.Any(line => line.StartsWith("kafka_client_connects_total{", StringComparison.Ordinal)));

        bool HasLag((string Topic, int Partition, string Group) of) => lines.Any(line =>
            line.StartsWith("kafka_consumer_lag{", StringComparison.Ordinal)
            && line.Contains($"messaging_destination_name=\"{of.Topic}\"", StringComparison.Ordinal)
            && line.Contains($"messaging_destination_partition_id=\"{of.Partition}\"", StringComparison.Ordinal)
            && line.Contains($"messaging_consumer_group_name=\"{of.Group}\"", StringComparison.Ordinal));
    }
}

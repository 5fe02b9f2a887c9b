using Confluent.Kafka;
using Microsoft.Data.Sqlite;
using Streaming.Consumers.Ledger;
using Streaming.Producers.Csv;

namespace Streaming.Consumers.Tests.Ledger;

public sealed class RealOrdersTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task One_day_has_the_totals_that_were_counted_by_hand()
    {
        var totals = await FillAsync("2010-12-01.csv");

        Assert.Equal(new LedgerTotals(3108, 143, 26, 26814, 58_635_560), totals);
    }

    [Fact]
    public async Task Four_days_lose_no_row() => Assert.Equal(8541, (await FillAsync("*.csv")).Lines);

    private async Task<LedgerTotals> FillAsync(string pattern)
    {
        var data = Environment.GetEnvironmentVariable("STREAMING_TEST_DATA");
        Assert.SkipUnless(data is not null, "STREAMING_TEST_DATA is not set: it names the folder of the real orders.");
        var store = new LedgerStore(Path.Combine(_folder.FullName, "ledger.db"));
        var batch = new LedgerBatch("topic-1");
        foreach (var file in Directory.GetFiles(Path.Combine(data, "online-retail"), pattern))
        {
            using var stream = File.OpenRead(file);
            await foreach (var line in FileLines.ReadAsync(stream, TestContext.Current.CancellationToken))
            {
                if (line.Number > 1)
                {
                    var row = OrderParser.Parse(Path.GetFileName(file), line);
                    Assert.Null(row.Reason);
                    batch.Add(new TopicPartitionOffset("orders", 0, line.Number), row.Order);
                }
            }
        }

        store.Write(batch);
        return store.ReadState(topicId: null).Totals;
    }
}

using Streaming.Dashboard.StructuredLogs;
using Streaming.Dashboard.Telemetry;
using Streaming.Dashboard.Tests.Fakes;

namespace Streaming.Dashboard.Tests.StructuredLogs;

public sealed class LogStoreTests
{
    [Fact]
    public void The_oldest_records_go_first_and_are_counted()
    {
        var stores = new TelemetryStores(limits => limits.MaxLogCount = 3);

        stores.LogIngest.Add(OtlpData.Logs("producers", [.. Enumerable.Range(1, 5).Select(i => OtlpData.Log($"{i}"))]).ResourceLogs);

        Assert.Equal(["3", "4", "5"], stores.Logs.Snapshot().Select(entry => entry.Message));
        Assert.Equal(2, stores.Logs.Dropped);
    }

    [Fact]
    public void The_bytes_of_all_records_together_are_bounded()
    {
        var stores = new TelemetryStores(limits => limits.MaxLogBytes = 1_000_000);

        stores.LogIngest.Add(OtlpData.Logs("producers", [.. Enumerable.Range(1, 1_000).Select(i => OtlpData.Log($"{i} {new string('x', 5_000)}"))]).ResourceLogs);

        Assert.InRange(stores.Logs.Snapshot().Length, 90, 100);
        Assert.Equal(1_000 - stores.Logs.Snapshot().Length, stores.Logs.Dropped);
    }

    [Theory]
    [InlineData(0, Severity.Trace)]
    [InlineData(1, Severity.Trace)]
    [InlineData(5, Severity.Debug)]
    [InlineData(9, Severity.Information)]
    [InlineData(16, Severity.Warning)]
    [InlineData(17, Severity.Error)]
    [InlineData(24, Severity.Critical)]
    [InlineData(-2147483648, Severity.Trace)]
    [InlineData(2147483647, Severity.Critical)]
    public void Severity_numbers_become_levels(int number, Severity expected)
    {
        var stores = new TelemetryStores();
        stores.LogIngest.Add(OtlpData.Logs("producers", OtlpData.Log("x", number)).ResourceLogs);

        Assert.Equal(expected, stores.Logs.Snapshot()[0].Severity);
    }

    [Fact]
    public void A_record_keeps_what_it_was_sent_with()
    {
        var stores = new TelemetryStores();
        var record = OtlpData.Log("failed", 17, OtlpData.Attribute("exception.type", "IOException"), OtlpData.Attribute("exception.stacktrace", "at X"));
        (record.TraceId, record.SpanId, record.EventName, record.TimeUnixNano) = (OtlpData.TraceId(1), OtlpData.SpanId(2), "OrderFailed", OtlpData.Nanoseconds(SampleResources.Start.AddSeconds(1)));

        stores.LogIngest.Add(OtlpData.Logs("producers", record).ResourceLogs);

        var entry = Assert.Single(stores.Logs.Snapshot());
        Assert.Equal(("failed", "Category", "OrderFailed", "at X"), (entry.Message, entry.Category, entry.EventName, entry.Exception));
        Assert.Equal((OtlpData.Hex(OtlpData.TraceId(1)), OtlpData.Hex(OtlpData.SpanId(2))), (entry.TraceId, entry.SpanId));
        Assert.Equal(SampleResources.Start.AddSeconds(1), entry.Time);
    }

    [Theory]
    [InlineData(0, 0, "2026-03-01T09:30:00Z")]
    [InlineData(0, 1_000_000_000, "1970-01-01T00:00:01Z")]
    [InlineData(ulong.MaxValue, 0, "2554-07-21T23:34:33.7095516Z")]
    public void Strange_times_are_taken(ulong time, ulong observed, string expected)
    {
        var stores = new TelemetryStores();
        var record = OtlpData.Log("x");
        (record.TimeUnixNano, record.ObservedTimeUnixNano) = (time, observed);

        stores.LogIngest.Add(OtlpData.Logs("producers", record).ResourceLogs);

        Assert.Equal(DateTimeOffset.Parse(expected, null), stores.Logs.Snapshot()[0].Time);
    }

    [Fact]
    public void A_query_finds_the_newest_of_service_level_text_and_trace()
    {
        var stores = new TelemetryStores();
        var traced = OtlpData.Log("sent 3", 13);
        traced.TraceId = OtlpData.TraceId(1);
        stores.LogIngest.Add(OtlpData.Logs("producers", OtlpData.Log("sent 1", 13), OtlpData.Log("sent 2"), traced).ResourceLogs);
        stores.LogIngest.Add(OtlpData.Logs("consumers", OtlpData.Log("sent 4", 17)).ResourceLogs);

        Assert.Equal(["sent 4", "sent 3"], Find(new LogQuery(SearchTerms.Parse("sent"), null, Severity.Warning), 2));
        Assert.Equal(["sent 3", "sent 1"], Find(new LogQuery(SearchTerms.Parse(""), "producers", Severity.Warning), 9));
        Assert.Equal(["sent 3"], Find(new LogQuery(SearchTerms.Parse(""), null, Severity.Trace, OtlpData.Hex(OtlpData.TraceId(1))), 9));
        Assert.Equal(3, new LogQuery(SearchTerms.Parse(""), null, Severity.Warning).Run(stores.Logs.Snapshot(), 1).Matching);

        IEnumerable<string> Find(LogQuery query, int most) => query.Run(stores.Logs.Snapshot(), most).Newest.Select(entry => entry.Message);
    }

    [Fact]
    public void What_happened_last_is_shown_first_whenever_it_came()
    {
        var stores = new TelemetryStores();
        stores.LogIngest.Add(OtlpData.Logs("producers", At("second", 2), At("first", 1)).ResourceLogs);
        stores.LogIngest.Add(OtlpData.Logs("consumers", At("third", 3), At("at once", 1)).ResourceLogs);

        var shown = new LogQuery(SearchTerms.Parse(""), null, Severity.Trace).Run(stores.Logs.Snapshot(), 9).Newest;

        Assert.Equal(["third", "second", "at once", "first"], shown.Select(entry => entry.Message));

        static OpenTelemetry.Proto.Logs.V1.LogRecord At(string message, ulong second)
        {
            var record = OtlpData.Log(message);
            record.TimeUnixNano = second * 1_000_000_000;
            return record;
        }
    }

    [Fact]
    public async Task Writers_and_readers_do_not_wait_for_each_other_long()
    {
        var stores = new TelemetryStores(limits => limits.MaxLogCount = 1_000);
        // A follower that reads, as a page does, would block for ever if it were told under the lock.
        using var following = stores.Logs.Changes.Follow(() => Assert.NotEmpty(Task.Run(stores.Logs.Snapshot).GetAwaiter().GetResult()));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(() =>
        {
            for (var i = 0; i < 200; i++)
                stores.LogIngest.Add(OtlpData.Logs($"service {writer}", OtlpData.Log($"{i}"), OtlpData.Log($"{i}")).ResourceLogs);
        }))).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.Equal((1_000, 2_200L), (stores.Logs.Snapshot().Length, stores.Logs.Dropped));
    }
}

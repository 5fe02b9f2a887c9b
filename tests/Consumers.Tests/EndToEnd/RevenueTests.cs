using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using static Streaming.Consumers.Tests.Revenue.Rows;

namespace Streaming.Consumers.Tests.EndToEnd;

public sealed class RevenueTests
{
    private const string Australia =
        """{"country":"Australia","windowStart":"2010-12-01T10:00:00Z","windowEnd":"2010-12-01T10:10:00Z","orders":1,"items":107,"revenue":"358.250"}""";

    private const string Eire =
        """{"country":"EIRE","windowStart":"2010-12-01T10:00:00Z","windowEnd":"2010-12-01T10:10:00Z","orders":1,"items":243,"revenue":"555.380"}""";

    [Fact]
    public async Task Every_replica_answers_whole_with_the_last_record_of_each_key()
    {
        await using var platform = Platform.Start();
        using var writer = new WindowWriter(platform);
        await writer.WriteAsync(Window("EIRE", 10, 1), Window("Australia", 10), Window("France", 9), Window("EIRE", 10, 555.38m, 243));
        await writer.WriteAsync(WindowWriter.KeyOf(Window("France", 9)), null);
        await using var one = platform.StartConsumers();
        await using var two = platform.StartConsumers();

        Assert.Equal($"[{Australia},{Eire}]", await WhenCompleteAsync(one.Http, "/revenue"));
        Assert.Equal($"[{Australia},{Eire}]", await WhenCompleteAsync(two.Http, "/revenue"));
        await Platform.UntilAsync(one.Http, "/stats", stats =>
            stats.GetProperty("revenue").GetRawText() == """{"windows":2,"consumed":5,"unreadable":0,"lag":0,"complete":true}""");
    }

    [Fact]
    public async Task Filters_are_obeyed_and_bad_ones_are_refused()
    {
        await using var platform = Platform.Start();
        using var writer = new WindowWriter(platform);
        await writer.WriteAsync(Window("Australia", 10), Window("EIRE", 10, 555.38m, 243), Window("EIRE", 14));
        await using var consumers = platform.StartConsumers();

        Assert.Equal($"[{Eire}]", await WhenCompleteAsync(consumers.Http, "/revenue?country=EIRE&from=2010-12-01T10:00:00Z&to=2010-12-01T14:00:00Z"));
        Assert.Equal($"[{Australia}]", await WhenCompleteAsync(consumers.Http, "/revenue?country=Australia&from=2010-12-01&to="));
        Assert.Equal("[]", await WhenCompleteAsync(consumers.Http, "/revenue?country=Atlantis"));
        foreach (var path in new[] { "/revenue", "/revenue/stream" })
        {
            using var refused = await consumers.Http.GetAsync(new Uri($"{path}?from=soon", UriKind.Relative), TestContext.Current.CancellationToken);
            var problem = await refused.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
            Assert.StartsWith("from is 'soon': give an ISO 8601 instant (", problem.GetProperty("errors").GetProperty("from")[0].GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Until_the_topic_was_read_once_the_answer_is_503_and_the_service_is_unhealthy()
    {
        await using var platform = Platform.Start();
        using var writer = new WindowWriter(platform);
        await writer.WriteAsync(Window("Australia", 10));
        await platform.StopRegistryAsync();
        await using var consumers = platform.StartConsumers();

        using var refused = await consumers.Http.GetAsync(new Uri("/revenue", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), refused.Headers.RetryAfter?.Delta);
        using var health = await consumers.Http.GetAsync(new Uri("/health", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, health.StatusCode);
        await using var events = await RevenueEventReader.OpenAsync(consumers.Http);

        platform.StartRegistry();
        Assert.Equal($"[{Australia}]", await WhenCompleteAsync(consumers.Http, "/revenue"));
        Assert.Equal($"window {Australia}", await events.NextAsync());
        Assert.Equal("current", await events.NextAsync());
        Assert.Equal("Healthy", await consumers.Http.GetStringAsync(new Uri("/health", UriKind.Relative), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_record_that_cannot_be_read_is_counted_and_the_next_ones_go_on()
    {
        await using var platform = Platform.Start();
        using var writer = new WindowWriter(platform);
        await writer.WriteAsync("key", "rubbish"u8.ToArray());
        await writer.WriteAsync(null, "rubbish"u8.ToArray());
        await writer.WriteAsync(Window("Australia", 10));
        await using var consumers = platform.StartConsumers();

        Assert.Equal($"[{Australia}]", await WhenCompleteAsync(consumers.Http, "/revenue"));
        await Platform.UntilAsync(consumers.Http, "/stats", stats =>
            stats.GetProperty("revenue").GetRawText() == """{"windows":1,"consumed":3,"unreadable":2,"lag":0,"complete":true}""");
        Assert.Equal("Degraded", await consumers.Http.GetStringAsync(new Uri("/health", UriKind.Relative), TestContext.Current.CancellationToken));
    }

    /// <summary>Asks until the view was read once.</summary>
    internal static async Task<string> WhenCompleteAsync(HttpClient http, string path)
    {
        await Platform.UntilAsync(http, "/stats", stats => stats.GetProperty("revenue").GetProperty("complete").GetBoolean());
        return await http.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
    }
}

using Microsoft.Extensions.DependencyInjection;
using Streaming.Dashboard.Layout;
using Streaming.Dashboard.Streams.Jobs;
using Streaming.Dashboard.Streams.Watching;
using Streaming.Dashboard.Tests.Fakes;

namespace Streaming.Dashboard.Tests.Streams.Jobs;

public sealed class JobWatchTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_job_of_flink_has_state_watermark_counts_and_checkpoints()
    {
        await using var flink = await FakeFlink.StartAsync();
        flink.FillWithJobs();
        await using var services = StreamServices.For(_ => { });

        var jobs = await services.GetRequiredService<FlinkJobs>().AskAsync(new Uri(flink.Url + "/"), Cancelled);

        var (job, failed) = (jobs[0], jobs[1]);
        Assert.Equal(("revenue", "Running", Tone.Success), (job.Name, job.StateText, job.Tone));
        Assert.Equal((3084, 48, 7), (job.In, job.Out, job.Late));
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1767225780000), job.Watermark);
        Assert.Equal((36, 2), (job.Checkpoints, job.FailedCheckpoints));
        Assert.Equal(new JobCheckpoint(DateTimeOffset.FromUnixTimeMilliseconds(1767225950210), 65536, TimeSpan.FromMilliseconds(210), "file:/flink/checkpoints/chk-38"), job.Checkpoint);
        Assert.Equal(
            [("Source: orders[1] -> LocalWindowAggregate[3]", 0L, 420L, false), ("GlobalWindowAggregate[5] -> Sink: revenue[7]", 420L, 0L, true)],
            job.Steps.Select(step => (step.Name, step.In, step.Out, step.Watermark is not null)));
        Assert.Equal(("broken", "Failed", Tone.Error), (failed.Name, failed.StateText, failed.Tone));
        Assert.Equal("org.apache.flink.runtime.JobException: Recovery is suppressed by NoRestartBackoffTimeStrategy", failed.Problem);
    }

    [Fact]
    public async Task A_watermark_that_is_nowhere_yet_is_none()
    {
        await using var flink = await FakeFlink.StartAsync();
        flink.FillWithJobs();
        flink.Answers[$"/jobs/{FakeFlink.Job}/vertices/v2/watermarks"] = """[{"id":"0.currentInputWatermark","value":"1767225840000"},{"id":"1.currentInputWatermark","value":"-9223372036854775808"}]""";
        await using var services = StreamServices.For(_ => { });

        Assert.Null((await services.GetRequiredService<FlinkJobs>().AskAsync(new Uri(flink.Url + "/"), Cancelled))[0].Watermark);
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("{}")]
    [InlineData("""{"jobs":[{"jid":"1","name":null,"state":"RUNNING","start-time":1}]}""")]
    public async Task A_server_that_is_away_or_answers_something_else_keeps_no_other_from_being_shown(string answer)
    {
        await using var windowed = await FakeFlink.StartAsync();
        await using var odd = await FakeFlink.StartAsync();
        windowed.FillWithWindowedJob();
        odd.Answers["/jobs/overview"] = answer;
        await using var services = StreamServices.For(streams => (streams.Jobs.Flink, streams.Jobs.Windowed) = ([odd.Url], ["http://127.0.0.1:1", windowed.Url]));
        using var watch = services.GetRequiredService<JobWatch>();

        var servers = await AnswerAsync(watch.Servers);

        Assert.StartsWith($"{odd.Url}/jobs/overview answers something else than was expected: ", servers[0].Failure, StringComparison.Ordinal);
        Assert.StartsWith("http://127.0.0.1:1/ does not answer: ", servers[1].Failure, StringComparison.Ordinal);
        var job = Assert.Single(servers[2].Jobs);
        Assert.Equal(("revenue-windows", "Running", new DateTimeOffset(2010, 12, 1, 9, 59, 0, TimeSpan.Zero)), (job.Name, job.StateText, job.Watermark));
        Assert.Equal((1542, 31, 4, 2, 1, 3, 12), (job.In, job.Out, job.Late, job.Duplicates, job.Rejected, job.OpenWindows, job.Lag));
        Assert.Equal(20480, job.Checkpoint!.Bytes);
        Assert.Equal([1542], watch.Counts(job.Id, isOut: false).Select(sample => sample.Value));
    }

    private static async Task<T> AnswerAsync<T>(Watch<T> watch)
        where T : class
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        using var look = watch.Look();
        while (watch.State.Value is null)
            await Task.Delay(10, limit.Token);
        return watch.State.Value;
    }
}

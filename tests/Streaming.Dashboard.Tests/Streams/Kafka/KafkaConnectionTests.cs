using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Streaming.Dashboard.Configuration;
using Streaming.Dashboard.Streams.Kafka;
using Streaming.Dashboard.Streams.Watching;

namespace Streaming.Dashboard.Tests.Streams.Kafka;

/// <summary>Freed under a call, the client's native memory would take the process with it.</summary>
public sealed class KafkaConnectionTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private readonly FakeTimeProvider _time = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Its_end_waits_for_a_call_that_is_under_way_and_takes_no_other()
    {
        var kafka = Connection();
        var (begun, answer) = (new TaskCompletionSource(), new TaskCompletionSource<string>());
        var call = kafka.AskAsync(
            _ =>
            {
                begun.SetResult();
                return answer.Task;
            },
            Cancelled);
        await begun.Task.WaitAsync(Limit, Cancelled);

        var ending = kafka.DisposeAsync().AsTask();
        Assert.False(ending.IsCompleted);
        Assert.Equal("The dashboard ends.", (await Assert.ThrowsAsync<StreamsException>(() => kafka.AskAsync(admin => Task.FromResult(admin.Name), Cancelled))).Message);

        answer.SetResult("answer");
        await ending.WaitAsync(Limit, Cancelled);
        Assert.Equal("answer", await call);
    }

    [Fact]
    public async Task Its_end_leaves_a_call_that_takes_long_to_itself()
    {
        var kafka = Connection();
        var (begun, answer) = (new TaskCompletionSource(), new TaskCompletionSource<string>());
        var call = kafka.AskAsync(
            _ =>
            {
                begun.SetResult();
                return answer.Task;
            },
            Cancelled);
        await begun.Task.WaitAsync(Limit, Cancelled);

        var ending = kafka.DisposeAsync().AsTask();
        _time.Advance(TimeSpan.FromSeconds(1));

        await ending.WaitAsync(Limit, Cancelled);
        Assert.False(call.IsCompleted);
        answer.SetResult("answer");
        Assert.Equal("answer", await call.WaitAsync(Limit, Cancelled));
    }

    private KafkaConnection Connection()
    {
        var options = new DashboardOptions();
        options.Streams.Kafka.BootstrapServers = "127.0.0.1:1";
        return new(Options.Create(options), _time, NullLogger<KafkaConnection>.Instance);
    }
}

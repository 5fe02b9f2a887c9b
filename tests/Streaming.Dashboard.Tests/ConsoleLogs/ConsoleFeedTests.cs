using Microsoft.Extensions.DependencyInjection;
using Streaming.Dashboard.ConsoleLogs;
using Streaming.Dashboard.Tests.Fakes;

namespace Streaming.Dashboard.Tests.ConsoleLogs;

public sealed class ConsoleFeedTests : IAsyncLifetime
{
    private readonly CancellationTokenSource _stop = new();
    private FakeHost _host = null!;
    private DashboardServer _dashboard = null!;
    private ConsoleFeed _feed = null!;
    private Task _running = Task.CompletedTask;

    public async ValueTask InitializeAsync()
    {
        _host = await FakeHost.StartAsync();
        _dashboard = await DashboardServer.StartAsync(_host.Url);
        _feed = _dashboard.Services.GetRequiredService<ConsoleFeeds>().Create("kafka");
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running.ContinueWith(_ => { }, TaskScheduler.Default);
        _stop.Dispose();
        await _dashboard.DisposeAsync();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task It_shows_what_the_host_has_kept_and_then_what_comes()
    {
        _host.Application.Write("kafka", "first", "second");
        Run();
        await UntilAsync("first", "second");

        _host.Application.Write("kafka", isError: true, "third");

        await UntilAsync("first", "second", "third");
        Assert.True(Lines().Last().IsError);
    }

    [Fact]
    public async Task After_a_loss_of_the_connection_it_goes_on_without_repeating()
    {
        _host.Application.Write("kafka", "first");
        Run();
        await UntilAsync("first");

        await _host.LeaveAsync();
        await _feed.Changes.UntilAsync(() => _feed.Status == ConsoleFeedStatus.Lost);
        _host.Application.Write("kafka", "second");
        await _host.ReturnAsync();

        await UntilAsync("first", "second");
        Assert.Equal(ConsoleFeedStatus.Following, _feed.Status);
    }

    [Fact]
    public async Task The_lines_of_a_host_that_was_restarted_are_added_though_it_counts_anew()
    {
        _host.Application.Write("kafka", "old 1", "old 2");
        Run();
        await UntilAsync("old 1", "old 2");

        await _host.LeaveAsync();
        _host.Application.ForgetLines();
        _host.Application.Write("kafka", "new 1");
        await _host.ReturnAsync();

        await UntilAsync("old 1", "old 2", "new 1");
    }

    private void Run() => _running = _feed.RunAsync(_stop.Token);

    private IEnumerable<ConsoleLine> Lines() => _feed.Buffer.Snapshot().SelectMany(view => view.Block.Take(view.Count));

    private Task UntilAsync(params string[] texts) => _feed.Changes.UntilAsync(() => Lines().Select(line => line.Text).SequenceEqual(texts));
}

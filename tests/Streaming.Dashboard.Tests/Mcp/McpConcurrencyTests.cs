using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Streaming.Dashboard.Tests.Fakes;

namespace Streaming.Dashboard.Tests.Mcp;

public sealed class McpConcurrencyTests : IAsyncLifetime
{
    private const string Call = """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"execute_resource_command","arguments":{"resourceName":"producers","commandName":"stop"}}}""";
    private const int AtOnceAndWaiting = 8 + 64;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly TaskCompletionSource _release = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private FakeHost _host = null!;
    private DashboardServer _dashboard = null!;
    private HttpClient _client = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _host = await FakeHost.StartAsync();
        _host.Application.Put(SampleResources.Orders());
        _host.Application.Holding = _release.Task;
        _dashboard = await DashboardServer.StartAsync(_host.Url);
        await _dashboard.UntilResourcesAsync(1);
        _client = new HttpClient { BaseAddress = _dashboard.Url };
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", DashboardServer.Token);
        _client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        _client.DefaultRequestHeaders.Accept.ParseAdd("text/event-stream");
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _dashboard.DisposeAsync();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task Calls_beyond_those_that_may_wait_are_refused()
    {
        var calls = Enumerable.Range(0, AtOnceAndWaiting + 1).Select(_ => StatusAsync(Cancellation)).ToList();

        var first = await Task.WhenAny(calls).WaitAsync(Patience, Cancellation);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await first);
        _release.SetResult();
        calls.Remove(first);

        Assert.Equal([HttpStatusCode.OK], (await Task.WhenAll(calls).WaitAsync(Patience, Cancellation)).Distinct());
    }

    [Fact]
    public async Task Who_goes_is_not_waited_for()
    {
        using var going = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var call = StatusAsync(going.Token);
        await _host.Application.Commands.Reader.ReadAsync(Cancellation).AsTask().WaitAsync(Patience, Cancellation);

        await going.CancelAsync();

        await _host.Application.GivenUp.Task.WaitAsync(Patience, Cancellation);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    private async Task<HttpStatusCode> StatusAsync(CancellationToken cancellationToken)
    {
        using var response = await _client.PostAsync("/mcp", new StringContent(Call, Encoding.UTF8, "application/json"), cancellationToken);
        await response.Content.ReadAsStringAsync(cancellationToken);
        return response.StatusCode;
    }
}

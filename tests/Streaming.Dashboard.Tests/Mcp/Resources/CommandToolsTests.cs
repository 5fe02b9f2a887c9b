using Aspire.DashboardService.Proto.V1;
using ModelContextProtocol.Client;
using Streaming.Dashboard.Tests.Fakes;

namespace Streaming.Dashboard.Tests.Mcp.Resources;

public sealed class CommandToolsTests : IAsyncLifetime
{
    private const string Execute = "execute_resource_command";
    private FakeHost _host = null!;
    private DashboardServer _dashboard = null!;
    private McpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await FakeHost.StartAsync();
        _host.Application.Put(SampleResources.Orders(), SampleResources.Broken());
        _dashboard = await DashboardServer.StartAsync(_host.Url);
        await _dashboard.UntilResourcesAsync(2);
        _client = await _dashboard.ConnectAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _client.DisposeAsync();
        await _dashboard.DisposeAsync();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task The_host_carries_it_out()
    {
        var answer = await _client.AskAsync(Execute, ("resourceName", "producers"), ("commandName", "Stop"));

        Assert.Equal("""{"resource":"producers-x1","command":"stop","outcome":"Carried out. list_resources tells the state that the resource comes to."}""", answer.GetRawText());
        Assert.True(_host.Application.Commands.Reader.TryRead(out var request));
        Assert.Equal(("producers-x1", "Project", "stop"), (request.ResourceName, request.ResourceType, request.CommandName));
    }

    [Fact]
    public async Task It_is_known_by_what_people_call_it_too()
    {
        var resource = SampleResources.Project("ledger-z3", "ledger");
        resource.Commands.Add(new ResourceCommand { Name = "resource-rewind", DisplayName = "Rewind", State = ResourceCommandState.Enabled });
        _host.Application.Put(resource);
        await _dashboard.UntilResourcesAsync(3);

        var answer = await _client.AskAsync(Execute, ("resourceName", "ledger"), ("commandName", "rewind"));

        Assert.Equal("resource-rewind", answer.GetProperty("command").GetString());
    }

    [Fact]
    public async Task What_went_wrong_is_said()
    {
        _host.Application.OnCommand = _ => new() { Kind = ResourceCommandResponseKind.Failed, Message = "It has no exit." };

        Assert.Equal("The command 'stop' of producers-x1 has failed: It has no exit.", await _client.RefusalAsync(Execute, ("resourceName", "producers"), ("commandName", "stop")));
    }

    [Theory]
    [InlineData("nothing", "stop", "There is no resource 'nothing'; there are: consumers-y2, producers-x1. list_resources lists them.")]
    [InlineData("producers", "explode", "There is no command of producers-x1 'explode'; there are: stop, restart. list_resources lists them.")]
    [InlineData("producers", "start", "There is no command of producers-x1 'start'; there are: stop, restart. list_resources lists them.")]
    [InlineData("consumers", "restart", "The command 'restart' of consumers-y2 is disabled while the resource is Exited; enabled are: start.")]
    public async Task What_cannot_be_carried_out_is_not_sent(string resource, string command, string expected)
    {
        Assert.Equal(expected, await _client.RefusalAsync(Execute, ("resourceName", resource), ("commandName", command)));
        Assert.False(_host.Application.Commands.Reader.TryRead(out _));
    }
}

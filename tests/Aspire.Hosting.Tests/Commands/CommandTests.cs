using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Aspire.Hosting.Tests.Commands;

public sealed class CommandTests
{
    [Fact]
    public async Task A_command_that_throws_fails_with_its_message()
    {
        var builder = ShellApplication.CreateBuilder();
        var tool = builder.AddShell("tool", "sleep 100").WithCommand("break", "Break", _ => throw new InvalidOperationException("It is broken."));
        await using var app = builder.Build();
        await app.StartAsync(TestContext.Current.CancellationToken);
        var result = await app.ResourceCommands.ExecuteCommandAsync(tool.Resource, "break", TestContext.Current.CancellationToken);
        Assert.Equal((false, "It is broken."), (result.Success, result.Message));
    }

    [Theory]
    [InlineData("stop")]
    [InlineData("resource-stop")]
    public async Task A_command_is_known_by_its_name_and_by_that_of_older_hosts(string name)
    {
        var builder = ShellApplication.CreateBuilder();
        var tool = builder.AddShell("tool", "sleep 100");
        await using var app = builder.Build();
        await app.StartAsync(TestContext.Current.CancellationToken);
        await app.WaitForStateAsync("tool", KnownResourceStates.Running);

        var result = await app.ResourceCommands.ExecuteCommandAsync(tool.Resource, name, TestContext.Current.CancellationToken);

        Assert.True(result.Success, result.Message);
        await app.ResourceNotifications.WaitForResourceAsync("tool", KnownResourceStates.TerminalStates, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task An_http_command_asks_the_endpoint_and_tells_how_it_answered()
    {
        await using var service = WebApplication.CreateSlimBuilder().Build();
        service.Urls.Add("http://127.0.0.1:0");
        service.MapPost("/reset", () => Results.Ok());
        service.MapPost("/fail", () => Results.StatusCode(500));
        await service.StartAsync(TestContext.Current.CancellationToken);
        var builder = ShellApplication.CreateBuilder();
        var web = builder.AddShell("web", "sleep 100").WithHttpEndpoint(port: new Uri(service.Urls.Single()).Port, name: "http")
            .WithEndpoint("http", endpoint => endpoint.TargetHost = "127.0.0.1")
            .WithHttpCommand("/reset", "Reset", commandName: "reset")
            .WithHttpCommand("/fail", "Fail", commandName: "fail")
            .WithHttpCommand("/reset", "Own", commandName: "own", commandOptions: new HttpCommandOptions
            {
                Method = HttpMethod.Get,
                GetCommandResult = context => Task.FromResult(CommandResults.Success($"{context.Response.StatusCode}")),
            });
        await using var app = builder.Build();
        await app.StartAsync(TestContext.Current.CancellationToken);

        var results = await Task.WhenAll(new[] { "reset", "fail", "own" }.Select(c => app.ResourceCommands.ExecuteCommandAsync(web.Resource, c, TestContext.Current.CancellationToken)));

        Assert.Equal(
            [(true, null), (false, null), (true, nameof(HttpStatusCode.MethodNotAllowed))],
            results.Select(r => (r.Success, r.Success ? r.Message : null)));
    }
}

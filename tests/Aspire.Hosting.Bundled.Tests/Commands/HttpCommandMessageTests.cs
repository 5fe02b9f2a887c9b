using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Aspire.Hosting.Bundled.Tests.Commands;

public sealed class HttpCommandMessageTests
{
    [Fact]
    public async Task A_request_that_fails_is_told_with_its_address_and_answer()
    {
        await using var service = WebApplication.CreateSlimBuilder().Build();
        service.Urls.Add("http://127.0.0.1:0");
        service.MapPost("/fail", () => Results.StatusCode(500));
        await service.StartAsync(TestContext.Current.CancellationToken);
        var address = new Uri(service.Urls.Single());
        var builder = ShellApplication.CreateBuilder();
        builder.AddShell("web", "sleep 100").WithHttpEndpoint(port: address.Port, name: "http")
            .WithEndpoint("http", endpoint => endpoint.TargetHost = "127.0.0.1").WithHttpCommand("/fail", "Fail", commandName: "fail");
        await using var app = builder.Build();
        await app.StartAsync(TestContext.Current.CancellationToken);

        var result = await app.ResourceCommands.ExecuteCommandAsync("web", "fail", TestContext.Current.CancellationToken);

        Assert.Equal((false, $"{address}fail answered 500."), (result.Success, result.Message));
    }
}

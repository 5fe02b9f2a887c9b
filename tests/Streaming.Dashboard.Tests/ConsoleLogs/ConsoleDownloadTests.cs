using System.Net;
using Streaming.Dashboard.Tests.Fakes;

namespace Streaming.Dashboard.Tests.ConsoleLogs;

public sealed class ConsoleDownloadTests
{
    [Fact]
    public async Task All_kept_lines_come_as_a_text_file_without_colours()
    {
        await using var host = await FakeHost.StartAsync();
        host.Application.Write("kafka-1", "2026-03-01T09:30:00.000Z \e[32minfo\e[0m: up", "no time");
        await using var dashboard = await DashboardServer.StartAsync(host.Url);
        using var client = await dashboard.CreateClientAsync();

        using var response = await client.GetAsync("/console/kafka-1/download", TestContext.Current.CancellationToken);

        Assert.Equal("2026-03-01T09:30:00.000Z info: up\nno time\n", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("attachment; filename=\"kafka-1.log\"", response.Content.Headers.ContentDisposition?.ToString());
    }

    [Fact]
    public async Task A_host_that_does_not_answer_is_said_so()
    {
        await using var host = await FakeHost.StartAsync();
        await using var dashboard = await DashboardServer.StartAsync(host.Url);
        using var client = await dashboard.CreateClientAsync();
        await host.LeaveAsync();

        using var response = await client.GetAsync("/console/kafka/download", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadGateway, response.StatusCode);
        Assert.Equal("The host does not answer. Try again when it is back.", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}

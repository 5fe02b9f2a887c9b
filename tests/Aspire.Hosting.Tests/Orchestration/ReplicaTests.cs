using System.Diagnostics;

namespace Aspire.Hosting.Tests.Orchestration;

public sealed class ReplicaTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Replicas_answer_behind_one_address_also_when_one_of_them_is_killed()
    {
        var builder = ShellApplication.CreateBuilder();
        var service = builder.AddProject<global::Projects.Producers>("producers")
            .WithEndpoint("http", endpoint => endpoint.Port = null)
            .WithEnvironment("ConnectionStrings__kafka", "localhost:1")
            .WithEnvironment("ConnectionStrings__schema-registry", "http://localhost:1")
            .WithEnvironment("Streaming__Source", "http")
            .WithHttpHealthCheck("/alive")
            .WithReplicas(2);
        await using var app = builder.Build();
        await app.StartAsync(Token);
        var processes = new List<int>();
        foreach (var id in new[] { "producers-0", "producers-1" })
        {
            var running = await app.ResourceNotifications.WaitForResourceAsync("producers", e => e.ResourceId == id && e.Snapshot.HealthStatus is Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus.Healthy, Token);
            processes.Add(Convert.ToInt32(running.Snapshot.Properties.Single(p => p.Name == "executable.pid").Value, System.Globalization.CultureInfo.InvariantCulture));
        }

        Assert.Distinct(processes);
        var address = new Uri(new Uri(service.GetEndpoint("http").Url), "/alive");
        await AnswersAsync(address, 4);

        using (var victim = Process.GetProcessById(processes[0]))
        {
            victim.Kill();
        }

        await app.ResourceNotifications.WaitForResourceAsync("producers", e => e.ResourceId == "producers-0" && e.Snapshot.ExitCode == 137, Token);
        await AnswersAsync(address, 4);
    }

    private static async Task AnswersAsync(Uri address, int times)
    {
        for (var i = 0; i < times; i++)
        {
            // A new client each time: a kept connection would stay with one replica.
            using var client = new HttpClient();
            Assert.Equal("Healthy", await client.GetStringAsync(address, Token));
        }
    }
}

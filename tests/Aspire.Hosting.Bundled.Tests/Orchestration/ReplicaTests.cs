using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting.Bundled.Tests.Orchestration;

public sealed class ReplicaTests
{
    private const string ProcessIdProperty = "executable.pid";

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
        var first = await RunningAsync(app, other: null);
        var second = await RunningAsync(app, other: first.ResourceId);
        Assert.NotEqual(ProcessId(first), ProcessId(second));
        var address = new Uri(new Uri(service.GetEndpoint("http").Url), "/alive");
        await AnswersAsync(address, 4);

        using (var victim = Process.GetProcessById(ProcessId(first)))
        {
            victim.Kill();
        }

        await app.WaitForAsync("producers", e => e.ResourceId == first.ResourceId && e.Snapshot.ExitCode is not null);
        await AnswersAsync(address, 4);
    }

    private static Task<ResourceEvent> RunningAsync(DistributedApplication app, string? other) => app.WaitForAsync(
        "producers", e => e.ResourceId != other && e.Snapshot.HealthStatus is HealthStatus.Healthy && e.Snapshot.Properties.Any(p => p.Name == ProcessIdProperty));

    private static int ProcessId(ResourceEvent replica) =>
        Convert.ToInt32(replica.Snapshot.Properties.Single(p => p.Name == ProcessIdProperty).Value, CultureInfo.InvariantCulture);

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

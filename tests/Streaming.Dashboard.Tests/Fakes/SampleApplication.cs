using Aspire.DashboardService.Proto.V1;
using Google.Protobuf.WellKnownTypes;

namespace Streaming.Dashboard.Tests.Fakes;

/// <summary>A whole application, to see how pages look when there is much on them.</summary>
internal static class SampleApplication
{
    public static void Fill(FakeApplication application)
    {
        application.Name = "Orders";
        var now = DateTimeOffset.UtcNow;
        application.Put(
            With(SampleResources.Project("kafka-a1", "kafka"), now, "tcp://localhost:9092", HealthStatus.Healthy),
            Refers(With(SampleResources.Project("schema-registry-b2", "schema-registry"), now, "http://localhost:8081", HealthStatus.Healthy), "kafka"),
            With(SampleResources.Orders(), now, null, HealthStatus.Healthy),
            Refers(With(SampleResources.Project("consumers-c3", "consumers"), now, "http://localhost:5302", HealthStatus.Unhealthy), "kafka", "schema-registry", "migrate"),
            With(SampleResources.Project("consumers-d4", "consumers"), now, "http://localhost:5303", null),
            Refers(With(SampleResources.Project("revenue-job-e5", "revenue-job", "Waiting"), null, null, null), "kafka", "schema-registry"),
            With(SampleResources.Project("migrate-f6", "migrate", "NotStarted"), null, null, null),
            Parameter("replay-speed", "200", isSecret: false),
            Parameter("registry-password", "s3cret", isSecret: true),
            Failed(now));
        application.Put(Container(now), Parameter("payment-key", null, isSecret: true));
        application.Write("producers-x1",
        [
            .. Enumerable.Range(0, 60).SelectMany(i => new[]
            {
                $"{Stamp(now, i)} \e[40m\e[32minfo\e[39m\e[22m\e[49m: Streaming.Producers.Replay[3]",
                $"{Stamp(now, i)}       Invoice 5363{i:00} with {i + 2} lines sent to orders, partition {i % 6}, offset {1000 + i}",
            }),
            $"{Stamp(now, 61)} \e[40m\e[1m\e[33mwarn\e[39m\e[22m\e[49m: Streaming.Producers.Replay[7]",
            $"{Stamp(now, 61)}       Row 118 rejected: unit price '2.5599' has four decimals. It is in orders.dlq.",
            $"{Stamp(now, 62)} \e[40m\e[32minfo\e[39m\e[22m\e[49m: Microsoft.Hosting.Lifetime[14]",
            $"{Stamp(now, 62)}       Now listening on: http://localhost:5301",
        ]);
        application.Write("producers-x1", isError: true,
            $"{Stamp(now, 63)} Unhandled exception. System.IO.IOException: The process cannot access the file '/data/2010-12-01.csv' because it is being used by another process.",
            $"{Stamp(now, 63)}    at Streaming.Producers.Replay.CsvSource.OpenAsync(String path) in Replay/CsvSource.cs:line 41");
    }

    private static string Stamp(DateTimeOffset now, int second) => now.AddSeconds(second - 64).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fff'Z'", null);

    private static Resource With(Resource resource, DateTimeOffset? started, string? url, HealthStatus? health)
    {
        resource.CreatedAt = Timestamp.FromDateTimeOffset(DateTimeOffset.UtcNow);
        resource.StartedAt = started is { } at ? Timestamp.FromDateTimeOffset(at) : null;
        if (url is not null)
            resource.Urls.Add(new Url { FullUrl = url, EndpointName = "main", DisplayProperties = new() });
        if (health is { } status && resource.HealthReports.Count == 0)
            resource.HealthReports.Add(new HealthReport { Key = $"{resource.DisplayName}_http", Status = status, Description = status == HealthStatus.Healthy ? "Answers 200." : "Answers 503 instead of 200.", LastRunAt = resource.StartedAt });
        else if (health is null && resource.State == "Running")
            resource.HealthReports.Add(new HealthReport { Key = $"{resource.DisplayName}_http" });
        return resource;
    }

    private static Resource Refers(Resource resource, params string[] others)
    {
        resource.Relationships.AddRange(others.Select(other => new ResourceRelationship { ResourceName = other, Type = "Reference" }));
        return resource;
    }

    private static Resource Container(DateTimeOffset now)
    {
        var resource = With(SampleResources.Project("orders-store-h8", "orders-store"), now, "http://localhost:9200", HealthStatus.Healthy);
        (resource.ResourceType, resource.IconName, resource.IconVariant) = ("Container", "Database", IconVariant.Filled);
        resource.Properties.Clear();
        resource.Properties.Add(SampleResources.Text("container.image", "Image", "docker.io/library/orders-store:3.9.3"));
        resource.Volumes.Add(new Volume { Source = "orders-store-data", Target = "/var/lib/store", MountType = "volume" });
        resource.Volumes.Add(new Volume { Source = "/src/orders/store/settings", Target = "/etc/store", MountType = "bind", IsReadOnly = true });
        return resource;
    }

    private static Resource Parameter(string name, string? value, bool isSecret)
    {
        var resource = new Resource { Name = name, DisplayName = name, ResourceType = "Parameter", State = value is null ? "ValueMissing" : "Running", StateStyle = value is null ? "warning" : "success" };
        if (value is not null)
            resource.Properties.Add(new ResourceProperty { Name = "Value", DisplayName = "Value", Value = Value.ForString(value), IsSensitive = isSecret });
        resource.Properties.Add(SampleResources.Text("resource.source", "Source", $"Parameters:{name}"));
        resource.Commands.Add(new ResourceCommand { Name = "set-parameter", DisplayName = "Set value", IconName = "Key", IsHighlighted = true });
        return resource;
    }

    private static Resource Failed(DateTimeOffset now)
    {
        var resource = With(SampleResources.Project("ledger-audit-g7", "ledger-audit", "Exited"), now, null, null);
        resource.StoppedAt = Timestamp.FromDateTimeOffset(now);
        resource.Properties.Add(SampleResources.Text("resource.exitCode", "Exit code", "137"));
        return resource;
    }
}

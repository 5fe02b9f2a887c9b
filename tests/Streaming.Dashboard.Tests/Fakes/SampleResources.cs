using Aspire.DashboardService.Proto.V1;
using Google.Protobuf.WellKnownTypes;

namespace Streaming.Dashboard.Tests.Fakes;

/// <summary>Resources as a host describes them.</summary>
internal static class SampleResources
{
    public static readonly DateTimeOffset Start = new(2026, 3, 1, 9, 30, 0, TimeSpan.Zero);

    public static Resource Project(string name, string display, string state = "Running") => new()
    {
        Name = name,
        DisplayName = display,
        ResourceType = "Project",
        State = state,
        CreatedAt = Timestamp.FromDateTimeOffset(Start),
        StartedAt = Timestamp.FromDateTimeOffset(Start),
        Properties =
        {
            Text("project.path", "Project", $"/src/{display}/{display}.csproj"),
            Text("executable.pid", "Process", "4711"),
        },
        Commands =
        {
            Command("start", "Start", state == "Running" ? ResourceCommandState.Hidden : ResourceCommandState.Enabled),
            Command("stop", "Stop", state == "Running" ? ResourceCommandState.Enabled : ResourceCommandState.Hidden),
            Command("restart", "Restart", state == "Running" ? ResourceCommandState.Enabled : ResourceCommandState.Disabled),
        },
    };

    public static Resource Orders()
    {
        var resource = Project("producers-x1", "producers");
        resource.Urls.Add(new Url { EndpointName = "http", FullUrl = "http://localhost:5301", DisplayProperties = new() });
        resource.Environment.Add(new EnvironmentVariable { Name = "ConnectionStrings__kafka", Value = "localhost:9092", IsFromSpec = true });
        resource.Environment.Add(new EnvironmentVariable { Name = "PATH", Value = "/usr/bin", IsFromSpec = false });
        resource.HealthReports.Add(new HealthReport { Key = "producers_ready", Status = HealthStatus.Healthy, Description = "Answers 200." });
        resource.Properties.Add(new ResourceProperty { Name = "api.key", DisplayName = "API key", Value = Value.ForString("s3cret"), IsSensitive = true });
        resource.Relationships.Add(new ResourceRelationship { ResourceName = "kafka", Type = "Reference" });
        return resource;
    }

    public static Resource Broken()
    {
        var resource = Project("consumers-y2", "consumers", "Exited");
        resource.StoppedAt = Timestamp.FromDateTimeOffset(Start.AddMinutes(2));
        resource.Properties.Add(Text("resource.exitCode", "Exit code", "137"));
        return resource;
    }

    public static ResourceProperty Text(string name, string display, string value) => new() { Name = name, DisplayName = display, Value = Value.ForString(value) };

    private static ResourceCommand Command(string name, string display, ResourceCommandState state) =>
        new() { Name = name, DisplayName = display, IsHighlighted = true, State = state };
}

using Streaming.Dashboard.Layout;
using Streaming.Dashboard.Resources;

namespace Streaming.Dashboard.Tests.Resources;

public sealed class ResourceQueryTests
{
    private static readonly ResourceInstance[] All =
    [
        Resource("producers-2", "producers"), Resource("producers-1", "producers"), Resource("kafka", "kafka"),
        Resource("orders", "orders") with { Parent = "kafka", Type = "Topic" },
        Resource("lines", "lines") with { Parent = "orders" },
        Resource("hidden", "hidden") with { IsHidden = true },
        Resource("consumers", "consumers") with { Urls = [new("http://localhost:5302", "ledger", "http", true, false)] },
    ];

    [Theory]
    [InlineData(null, "consumers kafka >orders >>lines producers-1* producers-2*")]
    [InlineData("PROD", "producers-1* producers-2*")]
    [InlineData("5302", "consumers")]
    [InlineData("ledger running", "consumers")]
    [InlineData("topic", "orders")]
    [InlineData("nothing such", "")]
    public void The_table_is_searched_and_ordered(string? search, string expected)
    {
        var rows = ResourceQuery.Run(All, search);

        Assert.Equal(expected, string.Join(' ', rows.Select(row => $"{new string('>', row.Depth)}{row.Resource.Name}{(row.IsReplica ? "*" : "")}")));
    }

    [Theory]
    [InlineData(ResourceOrder.Name, true, "producers-1 producers-2 kafka orders lines consumers")]
    [InlineData(ResourceOrder.State, false, "consumers producers-1 producers-2 kafka orders lines")]
    [InlineData(ResourceOrder.State, true, "kafka orders lines producers-1 producers-2 consumers")]
    [InlineData(ResourceOrder.Started, false, "producers-2 producers-1 consumers kafka orders lines")]
    [InlineData(ResourceOrder.Started, true, "consumers producers-2 producers-1 kafka orders lines")]
    public void The_table_is_sorted_by_a_column_children_and_replicas_in_their_place(ResourceOrder order, bool descending, string expected)
    {
        var now = DateTimeOffset.UnixEpoch;
        var resources = All.Select(resource => resource.DisplayName switch
        {
            "kafka" => resource with { State = "Starting" },
            "consumers" => resource with { State = "FailedToStart", StartedAt = now.AddMinutes(2) },
            _ when resource.Name == "producers-2" => resource with { StartedAt = now },
            _ => resource,
        });

        Assert.Equal(expected, string.Join(' ', ResourceQuery.Run(resources, null, order, descending).Select(row => row.Resource.Name)));
    }

    [Theory]
    [InlineData("Topic", null, "orders")]
    [InlineData("Project", "Running", "producers-2 producers-1 kafka lines consumers")]
    [InlineData("", "Exited", "")]
    public void Type_and_state_narrow_what_is_found(string? type, string? state, string expected) =>
        Assert.Equal(expected, string.Join(' ', ResourceQuery.Find(All, "", type, state).Select(resource => resource.Name)));

    private static ResourceInstance Resource(string name, string display) =>
        new() { Name = name, DisplayName = display, Type = "Project", State = "Running", Tone = Tone.Success };
}

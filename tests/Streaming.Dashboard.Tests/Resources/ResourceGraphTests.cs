using System.Globalization;
using Streaming.Dashboard.Layout;
using Streaming.Dashboard.Resources;

namespace Streaming.Dashboard.Tests.Resources;

public sealed class ResourceGraphTests
{
    [Fact]
    public void What_refers_stands_left_of_what_it_refers_to()
    {
        var graph = ResourceGraph.Of([Resource("kafka"), Resource("registry", "kafka"), Resource("producers", "kafka", "registry"), Resource("producers", "kafka", "registry"), Resource("alone")]);

        Assert.Equal(["alone 1 at 2,0", "kafka 1 at 2,1", "producers 2 at 0,0", "registry 1 at 1,0"], graph.Nodes.Select(node => $"{node.Resource.DisplayName} {node.Instances} at {node.Column},{node.Row}"));
        Assert.Equal(["producers kafka Reference", "producers registry Reference", "registry kafka Reference"], graph.Edges.Select(edge => $"{edge.From.Resource.DisplayName} {edge.To.Resource.DisplayName} {edge.Types}"));
        Assert.Equal((3, 2), (graph.Columns, graph.Rows));
    }

    [Fact]
    public void Several_references_between_two_are_one_line()
    {
        var from = Resource("a") with { References = [new("b", "WaitFor"), new("b", "Reference")] };

        Assert.Equal("Reference, WaitFor", Assert.Single(ResourceGraph.Of([from, Resource("b")]).Edges).Types);
    }

    [Fact]
    public void A_ring_and_references_to_what_is_not_there_end()
    {
        var graph = ResourceGraph.Of([Resource("a", "b"), Resource("b", "c", "nowhere"), Resource("c", "a", "c")]);

        Assert.Equal((3, 3), (graph.Nodes.Count, graph.Edges.Count));
    }

    [Fact]
    public void A_line_past_a_column_runs_between_its_boxes()
    {
        var graph = ResourceGraph.Of(
        [
            Resource("app", "kafka", "registry", "job"), Resource("registry", "kafka"), Resource("job", "kafka", "registry"), Resource("kafka"),
            Resource("audit", "job"), Resource("other-a", "kafka"), Resource("other-b", "kafka"),
        ]);
        var layout = new GraphLayout(graph);
        var passes = graph.Edges.Where(edge => edge.To.Column > edge.From.Column + 1).ToArray();
        Assert.NotEmpty(passes);

        foreach (var edge in passes)
        {
            // Each pass is a level line, drawn as "h" from the end of the curve before it.
            var levels = layout.PathOf(edge).Split('h')[..^1].Select(part => double.Parse(part.Split(' ')[^1], CultureInfo.InvariantCulture)).ToArray();
            Assert.Equal(edge.To.Column - edge.From.Column - 1, levels.Length);
            for (var i = 0; i < levels.Length; i++)
            {
                Assert.InRange(levels[i], 0, layout.Height);
                Assert.DoesNotContain(graph.Nodes, node => node.Column == edge.From.Column + 1 + i && levels[i] >= layout.Top(node) && levels[i] <= layout.Top(node) + GraphLayout.NodeHeight);
            }
        }
    }

    [Fact]
    public void Lines_to_different_resources_pass_a_column_side_by_side()
    {
        var graph = ResourceGraph.Of([Resource("app", "kafka", "store", "job"), Resource("job", "kafka", "store"), Resource("kafka"), Resource("store")]);
        var layout = new GraphLayout(graph);

        var paths = graph.Edges.Where(edge => edge.To.Column > edge.From.Column + 1).Select(layout.PathOf).ToArray();

        Assert.Equal(2, paths.Length);
        Assert.NotEqual(paths[0].Split('h')[0], paths[1].Split('h')[0]);
    }

    private static ResourceInstance Resource(string name, params string[] references) => new()
    {
        Name = name,
        DisplayName = name,
        Type = "Project",
        State = "Running",
        Tone = Tone.Success,
        References = [.. references.Select(reference => new ResourceReference(reference, "Reference"))],
    };
}

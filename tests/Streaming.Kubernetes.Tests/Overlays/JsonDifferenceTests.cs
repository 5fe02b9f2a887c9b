using System.Text.Json.Nodes;

namespace Streaming.Kubernetes.Tests.Overlays;

public sealed class JsonDifferenceTests
{
    [Theory]
    [InlineData("""{"a":1}""", """{"a":1}""", "")]
    [InlineData("""{"a":1,"b":{"c":2}}""", """{"a":1,"b":{"c":3}}""", """{"op":"replace","path":"/b/c","value":3}""")]
    [InlineData("""{"a":1}""", """{"b":2}""", """{"op":"remove","path":"/a"};{"op":"add","path":"/b","value":2}""")]
    [InlineData("""[{"x":1},{"x":2}]""", """[{"x":1},{"x":5}]""", """{"op":"replace","path":"/1/x","value":5}""")]
    [InlineData("""{"l":[1,2]}""", """{"l":[1]}""", """{"op":"replace","path":"/l","value":[1]}""")]
    [InlineData("""{"a/b~c":1}""", """{"a/b~c":2}""", """{"op":"replace","path":"/a~1b~0c","value":2}""")]
    public void Operations_lead_from_one_document_to_the_other(string before, string after, string expected) => Assert.Equal(
        expected, string.Join(';', JsonDifference.Between(JsonNode.Parse(before), JsonNode.Parse(after)).Select(o => o.ToJson().ToJsonString())));
}

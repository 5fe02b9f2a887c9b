namespace Streaming.Kubernetes.Tests.Overlays;

public sealed class YamlTreeTests
{
    [Theory]
    [InlineData("a: 1\n", """{"a":1}""")]
    [InlineData("a: \"1\"\n", """{"a":"1"}""")]
    [InlineData("a: true\nb: 'true'\n", """{"a":true,"b":"true"}""")]
    [InlineData("a:\n- 500m\n- b: {}\n", """{"a":["500m",{"b":{}}]}""")]
    [InlineData("a: |\n  one\n  two\n", """{"a":"one\ntwo\n"}""")]
    public void Quotes_tell_text_from_numbers(string yaml, string json) => Assert.Equal(json, YamlTree.Read(yaml)!.ToJsonString());
}

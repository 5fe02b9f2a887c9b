namespace Streaming.SchemaRegistry.Tests.Http;

public class ReferenceTests : RegistryTest
{
    private const string Line = """{"type":"record","name":"Line","namespace":"n","fields":[{"name":"price","type":"int"}]}""";
    private const string Order = """{"type":"record","name":"Order","namespace":"n","fields":[{"name":"line","type":"Line"}]}""";
    private const string References = """[{"name":"n.Line","subject":"line","version":1}]""";

    [Fact]
    public async Task A_schema_refers_to_another_one_and_is_given_out_with_its_references()
    {
        await Registry.RegisterAsync("line", Line);

        Assert.Equal("""200 {"id":2}""", await Registry.SendAsync("POST", "/subjects/order/versions", Body(Order)));
        await RestartAsync();

        Assert.Equal("""200 {"id":2}""", await Registry.SendAsync("POST", "/subjects/order/versions", Body(Order)));
        Assert.Equal(
            $$"""200 {"schema":"{{Order.Replace("\"", "\\\"", StringComparison.Ordinal)}}","references":{{References}}}""",
            await Registry.SendAsync("GET", "/schemas/ids/2"));
        Assert.EndsWith($",\"references\":{References}}}", await Registry.SendAsync("GET", "/subjects/order/versions/1"), StringComparison.Ordinal);
        Assert.StartsWith("200 ", await Registry.SendAsync("POST", "/subjects/order", Body(Order)), StringComparison.Ordinal);
        Assert.Equal("200 [2]", await Registry.SendAsync("GET", "/subjects/line/versions/1/referencedby"));
        Assert.Equal("200 []", await Registry.SendAsync("GET", "/subjects/order/versions/1/referencedby"));
    }

    [Fact]
    public async Task What_is_referred_to_has_to_be_there() => Assert.Equal(
        """422 {"error_code":42201,"message":"No schema reference found for subject \"line\" and version 1"}""",
        await Registry.SendAsync("POST", "/subjects/order/versions", Body(Order)));

    [Fact]
    public async Task What_is_referred_to_is_not_deleted()
    {
        await Registry.RegisterAsync("line", Line);
        await Registry.SendAsync("POST", "/subjects/order/versions", Body(Order));
        const string Refused = """422 {"error_code":42206,"message":"One or more references exist to the schema {magic=1,keytype=SCHEMA,subject=line,version=1}."}""";

        Assert.Equal(Refused, await Registry.SendAsync("DELETE", "/subjects/line"));
        Assert.Equal(Refused, await Registry.SendAsync("DELETE", "/subjects/line/versions/1"));
        await Registry.SendAsync("DELETE", "/subjects/order");
        Assert.Equal("200 [1]", await Registry.SendAsync("DELETE", "/subjects/line"));
        Assert.Equal(Refused, await Registry.SendAsync("DELETE", "/subjects/line?permanent=true"));
        await Registry.SendAsync("DELETE", "/subjects/order?permanent=true");
        Assert.Equal("200 [1]", await Registry.SendAsync("DELETE", "/subjects/line?permanent=true"));
    }

    [Fact]
    public async Task Compatibility_looks_into_what_is_referred_to()
    {
        await Registry.RegisterAsync("line", Line);
        await Registry.SendAsync("POST", "/subjects/order/versions", Body(Order));
        await Registry.RegisterAsync("line2", Line.Replace("\"int\"", "\"string\"", StringComparison.Ordinal));
        var other = $$"""{"schema":{{System.Text.Json.JsonSerializer.Serialize(Order)}},"references":[{"name":"n.Line","subject":"line2","version":1}]}""";

        Assert.Equal(
            """200 {"is_compatible":false,"messages":["{errorType:'TYPE_MISMATCH', description:'the new schema cannot read the old one's data: the writer has int, the reader string', path:'Order.line.price'}","{oldSchemaVersion: 1}","{compatibility: 'BACKWARD'}"]}""",
            await Registry.SendAsync("POST", "/compatibility/subjects/order/versions/latest?verbose=true", other));
    }

    private static string Body(string schema) => $$"""{"schema":{{System.Text.Json.JsonSerializer.Serialize(schema)}},"schemaType":"AVRO","references":{{References}}}""";
}

namespace Streaming.SchemaRegistry.Tests.Compatibility;

public class CompatibilityTests : RegistryTest
{
    [Theory]
    [InlineData("BACKWARD", A, WithDefault, true)]
    [InlineData("BACKWARD", A, WithoutDefault, false)]
    [InlineData("BACKWARD", WithoutDefault, A, true)]
    [InlineData("FORWARD", A, WithoutDefault, true)]
    [InlineData("FORWARD", WithoutDefault, A, false)]
    [InlineData("FORWARD", WithDefault, A, true)]
    [InlineData("FULL", A, WithDefault, true)]
    [InlineData("FULL", A, WithoutDefault, false)]
    [InlineData("NONE", A, "\"int\"", true)]
    [InlineData("BACKWARD", "\"int\"", """["null","int"]""", true)]
    [InlineData("BACKWARD", """["null","int"]""", "\"int\"", false)]
    [InlineData("BACKWARD", """{"type":"enum","name":"E","symbols":["X","Y"]}""", """{"type":"enum","name":"E","symbols":["X"]}""", false)]
    [InlineData("BACKWARD", """{"type":"enum","name":"E","symbols":["X","Y"]}""", """{"type":"enum","name":"E","symbols":["X"],"default":"X"}""", true)]
    [InlineData("BACKWARD", A, """{"type":"record","name":"A","fields":[{"name":"renamed","type":"int","aliases":["x"]}]}""", true)]
    [InlineData("BACKWARD", A, """{"type":"record","name":"A","fields":[{"name":"renamed","type":"int"}]}""", false)]
    [InlineData("BACKWARD", """{"type":"long","logicalType":"timestamp-millis"}""", """{"type":"long","logicalType":"timestamp-micros"}""", true)]
    public async Task A_level_decides_what_may_follow(string level, string first, string second, bool compatible)
    {
        await Registry.SendAsync("PUT", "/config", $$"""{"compatibility":"{{level}}"}""");
        await Registry.RegisterAsync("s", first);

        var check = await Registry.SendAsync("POST", "/compatibility/subjects/s/versions/latest", RunningRegistry.SchemaBody(second));
        var answer = await Registry.RegisterAsync("s", second);

        Assert.Equal($$"""200 {"is_compatible":{{(compatible ? "true" : "false")}}}""", check);
        Assert.Equal(compatible ? 200 : 409, int.Parse(answer.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Transitive_levels_look_at_all_versions()
    {
        await Registry.RegisterAsync("s", A);
        await Registry.RegisterAsync("s", WithDefault);

        Assert.Equal("""200 {"is_compatible":true}""", await Registry.SendAsync("POST", "/compatibility/subjects/s/versions", RunningRegistry.SchemaBody(WithoutDefault)));
        await Registry.SendAsync("PUT", "/config/s", """{"compatibility":"BACKWARD_TRANSITIVE"}""");
        Assert.Equal(
            """200 {"is_compatible":false,"messages":["{errorType:'READER_FIELD_MISSING_DEFAULT_VALUE', description:'the new schema cannot read the old one's data: the writer's record A has no such field, and the reader's has no default', path:'A.y'}","{oldSchemaVersion: 1}","{compatibility: 'BACKWARD_TRANSITIVE'}"]}""",
            await Registry.SendAsync("POST", "/compatibility/subjects/s/versions?verbose=true", RunningRegistry.SchemaBody(WithoutDefault)));
    }

    [Fact]
    public async Task A_refusal_names_every_reason()
    {
        await Registry.RegisterAsync("s", A);

        Assert.Equal(
            """409 {"error_code":409,"message":"Schema being registered is incompatible with an earlier schema for subject \"s\", details: [{errorType:'TYPE_MISMATCH', description:'the new schema cannot read the old one's data: the writer has int, the reader string', path:'A.x'}, {errorType:'READER_FIELD_MISSING_DEFAULT_VALUE', description:'the new schema cannot read the old one's data: the writer's record A has no such field, and the reader's has no default', path:'A.y'}, {oldSchemaVersion: 1}, {compatibility: 'BACKWARD'}]"}""",
            await Registry.RegisterAsync("s", """{"type":"record","name":"A","fields":[{"name":"x","type":"string"},{"name":"y","type":"int"}]}"""));
    }

    [Fact]
    public async Task A_subject_without_versions_takes_any_schema_but_has_no_version_to_compare_with()
    {
        Assert.Equal("""200 {"is_compatible":true}""", await Registry.SendAsync("POST", "/compatibility/subjects/none/versions", RunningRegistry.SchemaBody(A)));
        Assert.Equal(
            """404 {"error_code":40401,"message":"Subject 'none' not found."}""",
            await Registry.SendAsync("POST", "/compatibility/subjects/none/versions/latest", RunningRegistry.SchemaBody(A)));
    }

    [Fact]
    public async Task Deleted_versions_are_not_compared()
    {
        await Registry.RegisterAsync("s", A);
        await Registry.SendAsync("DELETE", "/subjects/s");

        Assert.Equal("""200 {"id":2}""", await Registry.RegisterAsync("s", "\"int\""));
    }
}

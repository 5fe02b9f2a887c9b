namespace Streaming.SchemaRegistry.Tests.Http;

public class ModeEndpointTests : RegistryTest
{
    [Fact]
    public async Task A_mode_is_set_and_removed()
    {
        Assert.Equal("""200 {"mode":"READONLY"}""", await Registry.SendAsync("PUT", "/mode", """{"mode":"readonly"}"""));
        Assert.Equal("""200 {"mode":"READWRITE"}""", await Registry.SendAsync("PUT", "/mode/s", """{"mode":"READWRITE"}"""));
        await RestartAsync();

        Assert.Equal("""200 {"id":1}""", await Registry.RegisterAsync("s", A));
        Assert.Equal("""200 {"mode":"READONLY"}""", await Registry.SendAsync("GET", "/mode/other?defaultToGlobal=true"));
        Assert.Equal("""200 {"mode":"READWRITE"}""", await Registry.SendAsync("DELETE", "/mode/s"));
        Assert.Equal("""422 {"error_code":42205,"message":"Subject s is in read-only mode"}""", await Registry.RegisterAsync("s", "\"int\""));
        Assert.Equal("""404 {"error_code":40401,"message":"Subject 's' not found."}""", await Registry.SendAsync("DELETE", "/mode/s"));
        Assert.Equal("""200 {"mode":"READONLY"}""", await Registry.SendAsync("DELETE", "/mode"));
        Assert.Equal("""200 {"mode":"READWRITE"}""", await Registry.SendAsync("GET", "/mode"));
    }

    [Fact]
    public async Task Read_only_for_all_counts_more_than_a_subjects_mode()
    {
        await Registry.SendAsync("PUT", "/mode/s", """{"mode":"READWRITE"}""");
        await Registry.SendAsync("PUT", "/mode", """{"mode":"READONLY_OVERRIDE"}""");

        Assert.Equal("""422 {"error_code":42205,"message":"Subject s is in read-only mode"}""", await Registry.RegisterAsync("s", A));
        Assert.StartsWith("422 {\"error_code\":42204", await Registry.SendAsync("PUT", "/mode/s", """{"mode":"READONLY_OVERRIDE"}"""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schemas_are_imported_with_their_ids_and_versions()
    {
        Assert.Equal("""422 {"error_code":42205,"message":"Subject s is not in import mode"}""", await ImportAsync("s", A, 100, 7));
        await Registry.SendAsync("PUT", "/mode", """{"mode":"IMPORT"}""");

        Assert.Equal("""200 {"id":100}""", await ImportAsync("s", A, 100, 7));
        Assert.Equal("""200 {"id":100}""", await ImportAsync("t", A, 100, 1));
        Assert.Equal("""422 {"error_code":42205,"message":"Overwrite new schema with id 100 is not permitted."}""", await ImportAsync("u", "\"int\"", 100, 1));
        Assert.Equal("""422 {"error_code":42205,"message":"Subject s is in import mode"}""", await Registry.RegisterAsync("s", WithDefault));

        await Registry.SendAsync("PUT", "/mode", """{"mode":"READWRITE"}""");
        Assert.Equal("200 [7]", await Registry.SendAsync("GET", "/subjects/s/versions"));
        Assert.Equal("""200 {"id":101}""", await Registry.RegisterAsync("s", WithDefault));
        Assert.Equal("""422 {"error_code":42205,"message":"Cannot import since found existing subjects"}""", await Registry.SendAsync("PUT", "/mode", """{"mode":"IMPORT"}"""));
        Assert.Equal("""200 {"mode":"IMPORT"}""", await Registry.SendAsync("PUT", "/mode/s?force=true", """{"mode":"IMPORT"}"""));
    }

    private Task<string> ImportAsync(string subject, string schema, int id, int version) => Registry.SendAsync(
        "POST", $"/subjects/{subject}/versions", $$"""{"schema":{{System.Text.Json.JsonSerializer.Serialize(schema)}},"id":{{id}},"version":{{version}}}""");
}

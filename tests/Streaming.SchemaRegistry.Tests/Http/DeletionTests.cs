namespace Streaming.SchemaRegistry.Tests.Http;

public class DeletionTests : RegistryTest
{
    [Fact]
    public async Task A_deleted_version_is_found_by_its_id_and_by_those_who_ask_for_it()
    {
        await Registry.RegisterAsync("s", A);
        await Registry.RegisterAsync("s", WithDefault);

        Assert.Equal("200 1", await Registry.SendAsync("DELETE", "/subjects/s/versions/1"));

        foreach (var _ in new[] { 1, 2 })
        {
            Assert.Equal("200 [2]", await Registry.SendAsync("GET", "/subjects/s/versions"));
            Assert.Equal("200 [1,2]", await Registry.SendAsync("GET", "/subjects/s/versions?deleted=true"));
            Assert.Equal("200 [1]", await Registry.SendAsync("GET", "/subjects/s/versions?deletedOnly=true"));
            Assert.Equal("""404 {"error_code":40402,"message":"Version 1 not found."}""", await Registry.SendAsync("GET", "/subjects/s/versions/1"));
            Assert.EndsWith(",\"deleted\":true}", await Registry.SendAsync("GET", "/subjects/s/versions/1?deleted=true"), StringComparison.Ordinal);
            Assert.StartsWith("200 ", await Registry.SendAsync("GET", "/schemas/ids/1"), StringComparison.Ordinal);
            Assert.Equal("200 []", await Registry.SendAsync("GET", "/schemas/ids/1/versions"));
            Assert.Equal("""200 [{"subject":"s","version":1}]""", await Registry.SendAsync("GET", "/schemas/ids/1/versions?deleted=true"));
            Assert.Equal("""404 {"error_code":40403,"message":"Schema not found"}""", await Registry.SendAsync("POST", "/subjects/s", RunningRegistry.SchemaBody(A)));
            Assert.StartsWith("200 ", await Registry.SendAsync("POST", "/subjects/s?deleted=true", RunningRegistry.SchemaBody(A)), StringComparison.Ordinal);
            await RestartAsync();
        }
    }

    [Fact]
    public async Task A_schema_registered_anew_keeps_its_id_and_gets_the_next_version()
    {
        await Registry.RegisterAsync("s", A);
        await Registry.SendAsync("DELETE", "/subjects/s/versions/latest");

        Assert.Equal("""200 {"id":1}""", await Registry.RegisterAsync("s", A));
        Assert.Equal("200 [2]", await Registry.SendAsync("GET", "/subjects/s/versions"));
    }

    [Fact]
    public async Task A_version_is_removed_for_good_in_two_steps()
    {
        await Registry.RegisterAsync("s", A);
        await Registry.RegisterAsync("s", WithDefault);

        Assert.Equal(
            """404 {"error_code":40407,"message":"Subject 's' Version 1 was not deleted first before being permanently deleted"}""",
            await Registry.SendAsync("DELETE", "/subjects/s/versions/1?permanent=true"));
        await Registry.SendAsync("DELETE", "/subjects/s/versions/1");
        Assert.Equal(
            """404 {"error_code":40406,"message":"Subject 's' Version 1 was soft deleted. Set permanent=true to delete permanently"}""",
            await Registry.SendAsync("DELETE", "/subjects/s/versions/1"));
        Assert.Equal("200 1", await Registry.SendAsync("DELETE", "/subjects/s/versions/1?permanent=true"));

        Assert.Equal("200 [2]", await Registry.SendAsync("GET", "/subjects/s/versions?deleted=true"));
        Assert.Equal("""404 {"error_code":40403,"message":"Schema 1 not found"}""", await Registry.SendAsync("GET", "/schemas/ids/1"));
        Assert.Equal("""404 {"error_code":40402,"message":"Version 1 not found."}""", await Registry.SendAsync("DELETE", "/subjects/s/versions/1?permanent=true"));
    }

    [Fact]
    public async Task A_subject_is_deleted_with_its_settings_and_removed_for_good_in_two_steps()
    {
        await Registry.RegisterAsync("s", A);
        await Registry.RegisterAsync("s", WithDefault);
        await Registry.SendAsync("PUT", "/config/s", """{"compatibility":"FULL"}""");

        Assert.Equal(
            """404 {"error_code":40405,"message":"Subject 's' was not deleted first before being permanently deleted"}""",
            await Registry.SendAsync("DELETE", "/subjects/s?permanent=true"));
        Assert.Equal("200 [1,2]", await Registry.SendAsync("DELETE", "/subjects/s"));
        await RestartAsync();

        Assert.Equal(
            """404 {"error_code":40404,"message":"Subject 's' was soft deleted. Set permanent=true to delete permanently"}""",
            await Registry.SendAsync("DELETE", "/subjects/s"));
        Assert.StartsWith("404 {\"error_code\":40408", await Registry.SendAsync("GET", "/config/s"), StringComparison.Ordinal);
        Assert.Equal("200 []", await Registry.SendAsync("GET", "/subjects"));
        Assert.Equal("""200 ["s"]""", await Registry.SendAsync("GET", "/subjects?deleted=true"));
        Assert.Equal("""200 ["s"]""", await Registry.SendAsync("GET", "/subjects?deletedOnly=true"));
        Assert.StartsWith("404 {\"error_code\":40401", await Registry.SendAsync("GET", "/subjects/s/versions"), StringComparison.Ordinal);

        Assert.Equal("200 [1,2]", await Registry.SendAsync("DELETE", "/subjects/s?permanent=true"));
        Assert.Equal("200 []", await Registry.SendAsync("GET", "/subjects?deleted=true"));
        Assert.StartsWith("404 {\"error_code\":40401", await Registry.SendAsync("DELETE", "/subjects/s?permanent=true"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subject_goes_on_after_it_was_deleted()
    {
        await Registry.RegisterAsync("s", A);
        await Registry.SendAsync("DELETE", "/subjects/s");
        await Registry.RegisterAsync("s", "\"int\"");
        await RestartAsync();

        Assert.Equal("200 [2]", await Registry.SendAsync("GET", "/subjects/s/versions"));
    }

    [Fact]
    public async Task Ids_never_come_back_even_when_compaction_has_forgotten_their_schemas()
    {
        await Registry.RegisterAsync("s", A);
        await Registry.RegisterAsync("t", "\"int\"");
        await Registry.SendAsync("DELETE", "/subjects/t");
        await Registry.SendAsync("DELETE", "/subjects/t?permanent=true");
        Log.Compact();
        await RestartAsync();

        Assert.Equal("""200 {"id":3}""", await Registry.RegisterAsync("t", "\"long\""));
        Assert.Equal("200 [1]", await Registry.SendAsync("GET", "/subjects/t/versions"));
    }

    [Fact]
    public async Task A_read_only_subject_is_not_deleted()
    {
        await Registry.RegisterAsync("s", A);
        await Registry.SendAsync("PUT", "/mode", """{"mode":"READONLY"}""");

        Assert.Equal("""422 {"error_code":42205,"message":"Subject s is in read-only mode"}""", await Registry.SendAsync("DELETE", "/subjects/s"));
        Assert.Equal("""422 {"error_code":42205,"message":"Subject s is in read-only mode"}""", await Registry.SendAsync("DELETE", "/subjects/s/versions/1"));
        Assert.Equal("""422 {"error_code":42205,"message":"Subject s is in read-only mode"}""", await Registry.SendAsync("PUT", "/config/s", """{"compatibility":"NONE"}"""));
    }
}

namespace Streaming.SchemaRegistry.Tests.Http;

public class ConfigEndpointTests : RegistryTest
{
    [Fact]
    public async Task Levels_hold_for_all_or_for_a_subject_and_survive_a_restart()
    {
        Assert.Equal("""200 {"compatibilityLevel":"BACKWARD"}""", await Registry.SendAsync("GET", "/config"));
        Assert.Equal("""404 {"error_code":40408,"message":"Subject 's' does not have subject-level compatibility configured"}""", await Registry.SendAsync("GET", "/config/s"));
        Assert.Equal("""200 {"compatibility":"FULL_TRANSITIVE"}""", await Registry.SendAsync("PUT", "/config/s", """{"compatibility":"full_transitive"}"""));
        Assert.Equal("""200 {"compatibility":"NONE"}""", await Registry.SendAsync("PUT", "/config", """{"compatibility":"NONE"}"""));

        await RestartAsync();

        Assert.Equal("""200 {"compatibilityLevel":"NONE"}""", await Registry.SendAsync("GET", "/config"));
        Assert.Equal("""200 {"compatibilityLevel":"FULL_TRANSITIVE"}""", await Registry.SendAsync("GET", "/config/s"));
        Assert.Equal("""200 {"compatibilityLevel":"NONE"}""", await Registry.SendAsync("GET", "/config/other?defaultToGlobal=true"));
    }

    [Fact]
    public async Task A_level_or_mode_that_does_not_exist_is_refused()
    {
        Assert.Equal(
            """422 {"error_code":42203,"message":"Invalid compatibility level 'SOME'. Valid values are none, backward, forward, full, backward_transitive, forward_transitive, and full_transitive"}""",
            await Registry.SendAsync("PUT", "/config", """{"compatibility":"SOME"}"""));
        Assert.Equal(
            """422 {"error_code":42204,"message":"Invalid mode 'SOME'. Valid values are READWRITE, READONLY, READONLY_OVERRIDE and IMPORT"}""",
            await Registry.SendAsync("PUT", "/mode", """{"mode":"SOME"}"""));
    }

    [Fact]
    public async Task A_read_only_subject_takes_no_schema()
    {
        Assert.Equal("""200 {"mode":"READWRITE"}""", await Registry.SendAsync("GET", "/mode"));
        Assert.Equal("""404 {"error_code":40409,"message":"Subject 's' does not have subject-level mode configured"}""", await Registry.SendAsync("GET", "/mode/s"));
        Assert.Equal("""200 {"mode":"READONLY"}""", await Registry.SendAsync("PUT", "/mode/s", """{"mode":"READONLY"}"""));

        Assert.Equal("""422 {"error_code":42205,"message":"Subject s is in read-only mode"}""", await Registry.RegisterAsync("s", A));
        Assert.Equal("""200 {"id":1}""", await Registry.RegisterAsync("t", A));
    }

    [Fact]
    public async Task A_removed_level_leaves_the_one_above_it()
    {
        await Registry.SendAsync("PUT", "/config", """{"compatibility":"FULL"}""");
        await Registry.SendAsync("PUT", "/config/s", """{"compatibility":"NONE"}""");

        Assert.Equal("""200 {"compatibilityLevel":"NONE"}""", await Registry.SendAsync("DELETE", "/config/s"));
        Assert.Equal("""404 {"error_code":40401,"message":"Subject 's' not found."}""", await Registry.SendAsync("DELETE", "/config/s"));
        Assert.Equal("""200 {"compatibilityLevel":"FULL"}""", await Registry.SendAsync("GET", "/config/s?defaultToGlobal=true"));
        Assert.Equal("""200 {"compatibilityLevel":"FULL"}""", await Registry.SendAsync("DELETE", "/config"));
        await RestartAsync();
        Assert.Equal("""200 {"compatibilityLevel":"BACKWARD"}""", await Registry.SendAsync("GET", "/config"));
    }
}

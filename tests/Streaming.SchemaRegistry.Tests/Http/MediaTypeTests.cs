using System.Text;

namespace Streaming.SchemaRegistry.Tests.Http;

public class MediaTypeTests : RegistryTest
{
    [Theory]
    [InlineData(null, "application/vnd.schemaregistry.v1+json")]
    [InlineData("*/*", "application/vnd.schemaregistry.v1+json")]
    [InlineData("application/*", "application/vnd.schemaregistry.v1+json")]
    [InlineData("application/json", "application/json")]
    [InlineData("application/vnd.schemaregistry+json, application/json; q=0.5", "application/vnd.schemaregistry+json")]
    [InlineData("text/html, application/json; q=0.9, */*; q=0.1", "application/json")]
    [InlineData("application/vnd.schemaregistry.v1+json, application/vnd.schemaregistry+json, application/json", "application/vnd.schemaregistry.v1+json")]
    [InlineData("nonsense", "application/vnd.schemaregistry.v1+json")]
    public async Task An_answer_comes_in_the_type_that_was_asked_for(string? accept, string type) =>
        Assert.Equal(("200 []", type), await Registry.SendAsync("GET", "/subjects", body: null, accept));

    [Fact]
    public async Task An_error_comes_in_it_too() => Assert.Equal(
        ("""404 {"error_code":40401,"message":"Subject 's' not found."}""", "application/json"),
        await Registry.SendAsync("GET", "/subjects/s/versions", body: null, "application/json"));

    [Fact]
    public async Task Another_type_is_refused()
    {
        Assert.Equal(
            ("""406 {"error_code":406,"message":"HTTP 406 Not Acceptable"}""", "application/vnd.schemaregistry.v1+json"),
            await Registry.SendAsync("GET", "/subjects", body: null, "text/html"));
        using var text = new StringContent(RunningRegistry.SchemaBody(A), Encoding.UTF8, "text/plain");
        Assert.Equal(
            ("""415 {"error_code":415,"message":"HTTP 415 Unsupported Media Type"}""", "application/vnd.schemaregistry.v1+json"),
            await Registry.SendAsync("POST", "/subjects/s/versions", text, accept: null));
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/vnd.schemaregistry+json")]
    [InlineData("application/octet-stream")]
    public async Task A_request_may_come_in_each_of_them(string type)
    {
        using var body = new StringContent(RunningRegistry.SchemaBody(A), Encoding.UTF8, type);

        Assert.Equal("""200 {"id":1}""", (await Registry.SendAsync("POST", "/subjects/s/versions", body, accept: null)).Answer);
    }
}

namespace Streaming.SchemaRegistry.Tests.Http;

public class SchemaEndpointTests : RegistryTest
{
    [Fact]
    public async Task A_schema_is_found_by_its_id()
    {
        await Registry.RegisterAsync("a", A);
        await Registry.RegisterAsync("b", A);

        Assert.Equal("""200 {"schema":"{\"type\":\"record\",\"name\":\"A\",\"fields\":[{\"name\":\"x\",\"type\":\"int\"}]}"}""", await Registry.SendAsync("GET", "/schemas/ids/1?subject=a&fetchMaxId=false"));
        Assert.Equal($"200 {A}", await Registry.SendAsync("GET", "/schemas/ids/1/schema"));
        Assert.Equal("""200 ["a","b"]""", await Registry.SendAsync("GET", "/schemas/ids/1/subjects"));
        Assert.Equal("""200 [{"subject":"a","version":1},{"subject":"b","version":1}]""", await Registry.SendAsync("GET", "/schemas/ids/1/versions"));
        Assert.Equal("""404 {"error_code":40403,"message":"Schema 2 not found"}""", await Registry.SendAsync("GET", "/schemas/ids/2"));
        Assert.Equal("""200 ["AVRO"]""", await Registry.SendAsync("GET", "/schemas/types"));
    }

    [Fact]
    public async Task Answers_are_in_the_registries_media_type()
    {
        using var good = await Registry.Http.GetAsync("/subjects", TestContext.Current.CancellationToken);
        using var bad = await Registry.Http.GetAsync("/schemas/ids/7", TestContext.Current.CancellationToken);

        Assert.Equal("application/vnd.schemaregistry.v1+json", good.Content.Headers.ContentType?.ToString());
        Assert.Equal("application/vnd.schemaregistry.v1+json", bad.Content.Headers.ContentType?.ToString());
    }

    [Fact]
    public async Task The_registry_says_that_it_is_there()
    {
        Assert.Equal("200 {}", await Registry.SendAsync("GET", "/"));
        Assert.Equal("200 Healthy", await Registry.SendAsync("GET", "/health"));
        Assert.Equal("200 []", await Registry.SendAsync("GET", "/subjects"));
    }
}

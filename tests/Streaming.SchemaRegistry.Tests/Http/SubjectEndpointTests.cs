namespace Streaming.SchemaRegistry.Tests.Http;

public class SubjectEndpointTests : RegistryTest
{
    [Fact]
    public async Task A_schema_has_one_id_in_all_subjects_and_versions_count_per_subject()
    {
        Assert.Equal("""200 {"id":1}""", await Registry.RegisterAsync("a-value", A));
        Assert.Equal("""200 {"id":2}""", await Registry.RegisterAsync("a-value", WithDefault));
        Assert.Equal("""200 {"id":2}""", await Registry.RegisterAsync("b-value", WithDefault));
        Assert.Equal("""200 {"id":1}""", await Registry.RegisterAsync("a-value", A));

        Assert.Equal("""200 ["a-value","b-value"]""", await Registry.SendAsync("GET", "/subjects"));
        Assert.Equal("""200 ["b-value"]""", await Registry.SendAsync("GET", "/subjects?subjectPrefix=b"));
        Assert.Equal("200 [1,2]", await Registry.SendAsync("GET", "/subjects/a-value/versions"));
        Assert.Equal("200 [1]", await Registry.SendAsync("GET", "/subjects/b-value/versions"));
        Assert.Equal(
            """200 {"subject":"a-value","version":1,"id":1,"schema":"{\"type\":\"record\",\"name\":\"A\",\"fields\":[{\"name\":\"x\",\"type\":\"int\"}]}"}""",
            await Registry.SendAsync("GET", "/subjects/a-value/versions/1"));
        Assert.Contains("\"version\":2", await Registry.SendAsync("GET", "/subjects/a-value/versions/latest"), StringComparison.Ordinal);
        Assert.Contains("\"version\":2", await Registry.SendAsync("GET", "/subjects/a-value/versions/-1"), StringComparison.Ordinal);
        Assert.Equal($"200 {A}", await Registry.SendAsync("GET", "/subjects/a-value/versions/1/schema"));
    }

    [Fact]
    public async Task The_same_schema_written_differently_is_the_same_but_documentation_counts()
    {
        await Registry.RegisterAsync("s", A);

        Assert.Equal("""200 {"id":1}""", await Registry.RegisterAsync("s", """{ "name": "A", "type": "record", "fields": [ { "type": { "type": "int" }, "name": "x" } ] }"""));
        Assert.Equal("""200 {"id":2}""", await Registry.RegisterAsync("s", A.Replace("\"fields\"", "\"doc\":\"d\",\"fields\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Normalized_schemas_are_the_same_whatever_the_order_of_their_other_attributes()
    {
        static string Schema(string attributes) => RunningRegistry.SchemaBody($$"""{"type":"string",{{attributes}}}""");
        await Registry.SendAsync("POST", "/subjects/s/versions", Schema("\"q\":1,\"p\":2"));

        Assert.Equal("""200 {"id":1}""", await Registry.SendAsync("POST", "/subjects/s/versions?normalize=true", Schema("\"p\":2,\"q\":1")));
        Assert.StartsWith("200 ", await Registry.SendAsync("POST", "/subjects/s?normalize=true", Schema("\"p\":2,\"q\":1")), StringComparison.Ordinal);
        Assert.StartsWith("404 ", await Registry.SendAsync("POST", "/subjects/s", Schema("\"p\":2,\"q\":1")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_schema_is_looked_up_under_its_subject()
    {
        await Registry.RegisterAsync("s", A);

        Assert.StartsWith("""200 {"subject":"s","version":1,"id":1,"schema":""", await Registry.SendAsync("POST", "/subjects/s", RunningRegistry.SchemaBody(A)), StringComparison.Ordinal);
        Assert.Equal("""404 {"error_code":40403,"message":"Schema not found"}""", await Registry.SendAsync("POST", "/subjects/s", RunningRegistry.SchemaBody("\"int\"")));
        Assert.Equal("""404 {"error_code":40401,"message":"Subject 't' not found."}""", await Registry.SendAsync("POST", "/subjects/t", RunningRegistry.SchemaBody(A)));
    }

    [Theory]
    [InlineData("GET", "/subjects/none/versions", null, """404 {"error_code":40401,"message":"Subject 'none' not found."}""")]
    [InlineData("GET", "/subjects/none/versions/1", null, """404 {"error_code":40401,"message":"Subject 'none' not found."}""")]
    [InlineData("GET", "/subjects/s/versions/2", null, """404 {"error_code":40402,"message":"Version 2 not found."}""")]
    [InlineData("GET", "/subjects/s/versions/x", null, """422 {"error_code":42202,"message":"The specified version 'x' is not a valid version id. Allowed values are between [1, 2^31-1] and the string \"latest\""}""")]
    [InlineData("GET", "/subjects/s/versions/0", null, """422 {"error_code":42202,"message":"The specified version '0' is not a valid version id. Allowed values are between [1, 2^31-1] and the string \"latest\""}""")]
    [InlineData("POST", "/subjects/s/versions", """{"schema":"{\"type\":\"recrd\"}"}""", """422 {"error_code":42201,"message":"Input schema is an invalid Avro schema, details: The type \"recrd\" is not known here: declare it before its first use. (line 1, column 9)"}""")]
    [InlineData("POST", "/subjects/s/versions", """{"schema":""}""", """422 {"error_code":42201,"message":"Empty schema"}""")]
    [InlineData("POST", "/subjects/s/versions", """{"schema":"x","schemaType":"JSON"}""", """422 {"error_code":42201,"message":"Invalid schema type JSON: this registry holds AVRO."}""")]
    [InlineData("POST", "/subjects/s/versions", """{"schema":"\"int\"","references":[{"name":"a","subject":"b","version":1}]}""", """422 {"error_code":42201,"message":"No schema reference found for subject \"b\" and version 1"}""")]
    [InlineData("POST", "/subjects/s%0A/versions", """{"schema":"\"int\""}""", """422 {"error_code":42208,"message":"The specified subject 's\n' is not a valid."}""")]
    [InlineData("POST", "/subjects/s/versions?normalize=x", """{"schema":"\"int\""}""", """400 {"error_code":400,"message":"HTTP 400 Bad Request"}""")]
    [InlineData("GET", "/associations/resources/s", null, """404 {"error_code":404,"message":"HTTP 404 Not Found"}""")]
    [InlineData("DELETE", "/subjects", null, """405 {"error_code":405,"message":"HTTP 405 Method Not Allowed"}""")]
    public async Task Errors_have_the_codes_that_registries_share(string method, string path, string? body, string expected)
    {
        await Registry.RegisterAsync("s", A);

        Assert.Equal(expected, await Registry.SendAsync(method, path, body));
    }

    [Fact]
    public async Task A_body_that_is_no_json_is_refused() =>
        Assert.StartsWith(
            """400 {"error_code":400,"message":"The body is no valid JSON: """,
            await Registry.SendAsync("POST", "/subjects/s/versions", "{\"schema"),
            StringComparison.Ordinal);

    [Fact]
    public async Task A_member_of_the_wrong_kind_is_named() =>
        Assert.Equal(
            """400 {"error_code":400,"message":"The member $.schema is of the wrong JSON type."}""",
            await Registry.SendAsync("POST", "/subjects/s/versions", """{"schema":5}"""));

    [Fact]
    public async Task A_subject_may_hold_a_slash()
    {
        await Registry.RegisterAsync("a%2Fb", A);

        Assert.Equal("""200 ["a/b"]""", await Registry.SendAsync("GET", "/subjects"));
        Assert.Equal("200 [1]", await Registry.SendAsync("GET", "/subjects/a%2Fb/versions"));
    }

    [Fact]
    public async Task Lists_are_given_in_pages()
    {
        foreach (var subject in new[] { "a", "b", "c" })
        {
            await Registry.RegisterAsync(subject, A);
            await Registry.RegisterAsync(subject, WithDefault);
        }

        Assert.Equal("""200 ["b"]""", await Registry.SendAsync("GET", "/subjects?offset=1&limit=1"));
        Assert.Equal("""200 ["b","c"]""", await Registry.SendAsync("GET", "/subjects?offset=1&limit=-1"));
        Assert.Equal("200 [2]", await Registry.SendAsync("GET", "/subjects/a/versions?offset=1"));
        Assert.Equal("""200 ["c"]""", await Registry.SendAsync("GET", "/schemas/ids/1/subjects?offset=2"));
        Assert.Equal("""200 [{"subject":"a","version":2}]""", await Registry.SendAsync("GET", "/schemas/ids/2/versions?limit=1"));
        Assert.Equal(
            """200 [{"subject":"c","version":2,"id":2,"schema":"{\"type\":\"record\",\"name\":\"A\",\"fields\":[{\"name\":\"x\",\"type\":\"int\"},{\"name\":\"y\",\"type\":\"string\",\"default\":\"\"}]}"}]""",
            await Registry.SendAsync("GET", "/schemas?latestOnly=true&subjectPrefix=c"));
        Assert.Equal("""200 ["."]""", await Registry.SendAsync("GET", "/contexts"));
        Assert.EndsWith(",\"maxId\":2}", await Registry.SendAsync("GET", "/schemas/ids/1?fetchMaxId=true"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_schema_whose_storing_was_reported_as_failed_keeps_its_id_if_it_was_stored()
    {
        Log.LosesAnswer = true;

        Assert.Equal(
            """500 {"error_code":50001,"message":"Error in the backend data store: the answer was lost"}""",
            await Registry.RegisterAsync("s", A));
        Assert.Equal("""200 {"id":2}""", await Registry.RegisterAsync("t", "\"int\""));
        Assert.Equal("""200 {"id":1}""", await Registry.RegisterAsync("s", A));
    }
}

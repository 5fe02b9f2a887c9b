using System.Net;
using System.Net.Sockets;

namespace Streaming.Avro.Tests.Registry;

public class SchemaRegistryClientTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Many_threads_cause_one_request()
    {
        var release = new TaskCompletionSource();
        var stub = new StubRegistry(async (_, _) =>
        {
            await release.Task;
            return (HttpStatusCode.OK, """{"id":7}""");
        });
        using var client = Client(stub);

        var calls = Enumerable.Range(0, 50)
            .Select(_ => Task.Run(() => client.RegisterSchemaAsync("orders-value", "\"int\"", cancellationToken: Cancel)))
            .ToArray();
        release.SetResult();

        Assert.All(await Task.WhenAll(calls), id => Assert.Equal(7, id));
        Assert.Equal(7, await client.RegisterSchemaAsync("orders-value", "\"int\"", cancellationToken: Cancel));
        Assert.Equal(["""POST /subjects/orders-value/versions {"schema":"\u0022int\u0022"}"""], stub.Requests);
        Assert.Equal("application/vnd.schemaregistry.v1+json", stub.ContentType);
    }

    [Fact]
    public async Task A_schema_that_refers_to_others_comes_whole()
    {
        var stub = new StubRegistry((request, _) => Task.FromResult((HttpStatusCode.OK, request.RequestUri!.AbsolutePath switch
        {
            "/schemas/ids/3" => """{"schema":"{\"type\":\"array\",\"items\":\"n.B\"}","references":[{"name":"n.B","subject":"b","version":2}]}""",
            "/subjects/b/versions/2" => """{"subject":"b","version":2,"id":2,"schema":"{\"type\":\"record\",\"name\":\"n.B\",\"fields\":[{\"name\":\"a\",\"type\":\"n.A\"}]}","references":[{"name":"n.A","subject":"a","version":1}]}""",
            _ => """{"subject":"a","version":1,"id":1,"schema":"{\"type\":\"fixed\",\"name\":\"n.A\",\"size\":1}"}""",
        })));
        using var client = Client(stub);

        Assert.Equal(
            """{"type":"array","items":{"type":"record","name":"B","namespace":"n","fields":[{"name":"a","type":{"type":"fixed","name":"A","size":1}}]}}""",
            await client.GetSchemaAsync(3, Cancel));
        Assert.Equal(["GET /schemas/ids/3", "GET /subjects/b/versions/2?deleted=true", "GET /subjects/a/versions/1?deleted=true"], stub.Requests);
    }

    [Fact]
    public async Task References_that_go_in_a_circle_end()
    {
        var stub = new StubRegistry(HttpStatusCode.OK, """{"subject":"a","version":1,"id":1,"schema":"\"n.A\"","references":[{"name":"n.A","subject":"a","version":1}]}""");
        using var client = Client(stub);

        Assert.Equal(
            "The version 1 of a at http://registry/ refers to others more than 32 levels deep.",
            (await Assert.ThrowsAsync<SchemaRegistryException>(() => client.GetLatestSchemaAsync("a", Cancel))).Message);
    }

    [Fact]
    public async Task Requests_follow_the_registries_api()
    {
        var registered = """{"subject":"a/b","version":2,"id":7,"schema":"\"int\"","schemaType":"AVRO"}""";
        var stub = new StubRegistry((request, _) => Task.FromResult((HttpStatusCode.OK, request.RequestUri!.AbsolutePath switch
        {
            "/base/subjects" => """["a/b"]""",
            "/base/subjects/a%2Fb/versions" when request.Method == HttpMethod.Get => "[1,2]",
            "/base/schemas/ids/7" => """{"schema":"\"int\""}""",
            _ => registered,
        })));
        using var client = new SchemaRegistryClient(
            new HttpClient(stub), new SchemaRegistryClientOptions { Url = new Uri("http://registry/base"), BasicAuthUserInfo = "user:p:w" });
        var expected = new RegisteredSchema("a/b", 2, 7, "\"int\"");

        Assert.Equal(["a/b"], await client.GetSubjectsAsync(Cancel));
        Assert.Equal([1, 2], await client.GetVersionsAsync("a/b", Cancel));
        Assert.Equal("\"int\"", await client.GetSchemaAsync(7, Cancel));
        Assert.Equal(expected, await client.GetLatestSchemaAsync("a/b", Cancel));
        Assert.Equal(expected, await client.GetRegisteredSchemaAsync("a/b", 2, Cancel));
        Assert.Equal(expected, await client.LookUpSchemaAsync("a/b", "\"int\"", normalize: true, Cancel));
        Assert.Equal(7, await client.RegisterSchemaAsync("a/b", "\"int\"", normalize: true, Cancel));
        Assert.Equal(
            [
                "GET /base/subjects",
                "GET /base/subjects/a%2Fb/versions",
                "GET /base/schemas/ids/7",
                "GET /base/subjects/a%2Fb/versions/latest",
                "GET /base/subjects/a%2Fb/versions/2",
                """POST /base/subjects/a%2Fb?normalize=true {"schema":"\u0022int\u0022"}""",
                """POST /base/subjects/a%2Fb/versions?normalize=true {"schema":"\u0022int\u0022"}""",
            ],
            stub.Requests);
        Assert.Equal("Basic dXNlcjpwOnc=", stub.Authorization);
    }

    [Fact]
    public async Task An_error_carries_status_code_and_text_and_is_not_kept()
    {
        var stub = new StubRegistry((_, count) => Task.FromResult(count == 1
            ? (HttpStatusCode.NotFound, """{"error_code":40403,"message":"Schema 9 not found"}""")
            : (HttpStatusCode.OK, """{"schema":"\"int\""}""")));
        using var client = Client(stub);

        var exception = await Assert.ThrowsAsync<SchemaRegistryException>(() => client.GetSchemaAsync(9, Cancel));

        Assert.Equal("The schema registry at http://registry/ refused GET /schemas/ids/9: Schema 9 not found (status 404, code 40403).", exception.Message);
        Assert.Equal((HttpStatusCode.NotFound, 40403), (exception.Status, exception.ErrorCode));
        Assert.Equal("\"int\"", await client.GetSchemaAsync(9, Cancel));
    }

    [Fact]
    public async Task Server_errors_and_broken_connections_are_tried_again()
    {
        var stub = new StubRegistry((_, count) => count switch
        {
            1 => Task.FromResult((HttpStatusCode.ServiceUnavailable, "<html>busy</html>")),
            2 => Task.FromException<(HttpStatusCode, string)>(new HttpRequestException("refused", new SocketException())),
            3 => Task.FromResult((HttpStatusCode.TooManyRequests, "")),
            _ => Task.FromResult((HttpStatusCode.OK, """["a"]""")),
        });
        using var client = Client(stub);

        Assert.Equal(["a"], await client.GetSubjectsAsync(Cancel));
        Assert.Equal(4, stub.Requests.Count);
    }

    [Fact]
    public async Task After_the_last_try_the_last_error_is_told()
    {
        using var busy = Client(new StubRegistry(HttpStatusCode.ServiceUnavailable, "<html>busy</html>"));
        using var gone = Client(new StubRegistry((_, _) => Task.FromException<(HttpStatusCode, string)>(new HttpRequestException("refused"))));

        var refused = await Assert.ThrowsAsync<SchemaRegistryException>(() => busy.GetSubjectsAsync(Cancel));
        var unreachable = await Assert.ThrowsAsync<SchemaRegistryException>(() => gone.GetSubjectsAsync(Cancel));

        Assert.Equal("The schema registry at http://registry/ refused GET /subjects: Service Unavailable (status 503, code 503).", refused.Message);
        Assert.Equal("The schema registry at http://registry/ cannot be reached: refused (GET /subjects, tried 5 times).", unreachable.Message);
        Assert.Null(unreachable.Status);
    }

    [Fact]
    public async Task What_no_registry_answers_is_told()
    {
        using var client = Client(new StubRegistry(HttpStatusCode.OK, "<html>login</html>"));
        using var other = Client(new StubRegistry(HttpStatusCode.OK, """{"schema":"syntax = \"proto3\";","schemaType":"PROTOBUF"}"""));

        var page = await Assert.ThrowsAsync<SchemaRegistryException>(() => client.GetSchemaAsync(1, Cancel));
        var protobuf = await Assert.ThrowsAsync<SchemaRegistryException>(() => other.GetSchemaAsync(1, Cancel));

        Assert.StartsWith("The answer of http://registry/schemas/ids/1 is not that of a schema registry: ", page.Message, StringComparison.Ordinal);
        Assert.Equal("The schema 1 at http://registry/ is of type PROTOBUF, not AVRO.", protobuf.Message);
    }

    [Fact]
    public async Task A_callers_token_ends_its_own_wait_only()
    {
        var release = new TaskCompletionSource();
        var stub = new StubRegistry(async (_, _) =>
        {
            await release.Task;
            return (HttpStatusCode.OK, """{"schema":"\"int\""}""");
        });
        using var client = Client(stub);
        using var impatient = new CancellationTokenSource();

        var first = client.GetSchemaAsync(1, impatient.Token);
        var second = client.GetSchemaAsync(1, Cancel);
        await impatient.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        release.SetResult();
        Assert.Equal("\"int\"", await second);
        Assert.Single(stub.Requests);
    }

    [Fact]
    public void Options_are_checked_all_at_once()
    {
        var exception = Assert.Throws<ArgumentException>(() => new SchemaRegistryClient(new SchemaRegistryClientOptions
        {
            BasicAuthUserInfo = "user",
            MaxRetries = -1,
        }));

        Assert.Equal(
            "The options of the schema registry client are not valid: Url is an absolute http or https address; "
            + "BasicAuthUserInfo has the form user:password; "
            + "RequestTimeout and MaxCachedSchemas are positive, RetryDelay and MaxRetries not negative.",
            exception.Message);
    }

    private static SchemaRegistryClient Client(HttpMessageHandler handler) => new(
        new HttpClient(handler) { BaseAddress = new Uri("http://registry") },
        new SchemaRegistryClientOptions { RetryDelay = TimeSpan.Zero });
}

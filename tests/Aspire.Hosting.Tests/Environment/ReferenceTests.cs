namespace Aspire.Hosting.Tests.Environment;

public sealed class ReferenceTests
{
    [Fact]
    public async Task A_process_gets_connection_strings_addresses_and_names_with_hyphens()
    {
        var token = TestContext.Current.CancellationToken;
        var builder = ShellApplication.CreateBuilder("--ConnectionStrings:main-db=Host=db");
        var database = builder.AddConnectionString("main-db");
        var parameter = builder.AddParameter("colour", "blue");
        var web = builder.AddShell("web-site", "sleep 100").WithHttpEndpoint(env: "PORT");
        builder.AddExecutable("client", "/usr/bin/env", ".")
            .WithReference(database).WithReference(web.GetEndpoint("http")).WithEnvironment("COLOUR", parameter).WithEnvironment("TEXT", $"{web.GetEndpoint("http").Property(EndpointProperty.Host)}!");
        await using var app = builder.Build();
        await app.StartAsync(token);
        await app.WaitForStateAsync("client", KnownResourceStates.Finished);
        var lines = await app.WaitForLineAsync("client", "COLOUR=blue");
        var url = await web.GetEndpoint("http").GetValueAsync(token);
        // Every line is there once the process has ended, so one batch holds them all.
        Assert.Contains("ConnectionStrings__main-db=Host=db", lines);
        Assert.Contains($"services__web-site__http__0={url}", lines);
        Assert.Contains($"WEB_SITE_HTTP={url}", lines);
        Assert.Contains("TEXT=localhost!", lines);
    }

    [Fact]
    public void An_expression_names_its_parts_for_a_manifest()
    {
        var web = ShellApplication.CreateBuilder().AddShell("web", "true").WithHttpEndpoint();
        Assert.Equal("a{web.bindings.http.port}", ReferenceExpression.Create($"a{web.GetEndpoint("http").Property(EndpointProperty.Port)}").ValueExpression);
    }
}

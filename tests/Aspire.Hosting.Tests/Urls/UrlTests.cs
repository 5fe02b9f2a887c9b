namespace Aspire.Hosting.Tests.Urls;

public sealed class UrlTests
{
    [Fact]
    public async Task Links_are_those_of_endpoints_and_of_the_model()
    {
        var builder = ShellApplication.CreateBuilder();
        var web = builder.AddShell("web", "sleep 100").WithHttpEndpoint(name: "http");
        web.WithUrlForEndpoint("http", url => url.DisplayText = "Pages")
            .WithUrlForEndpoint("http", endpoint => new ResourceUrlAnnotation { Url = "/admin", DisplayText = "Admin", DisplayLocation = UrlDisplayLocation.DetailsOnly })
            .WithUrl("https://example.com/help", "Help")
            .WithUrl($"{web.GetEndpoint("http")}/metrics")
            .WithUrls(context =>
            {
#pragma warning disable CS0618 // Aspire means to make it a property.
                context.Urls.Single(u => u.DisplayText == "Help").DisplayOrder = 10;
#pragma warning restore CS0618
            });
        await using var app = builder.Build();
        await app.StartAsync(TestContext.Current.CancellationToken);

        var state = await app.WaitForStateAsync("web", KnownResourceStates.Running);

        var address = web.GetEndpoint("http").Url;
        Assert.Equal(
            [
                new("http", address, false) { DisplayProperties = new("Pages") },
                new("http", $"{address}/admin", true) { DisplayProperties = new("Admin") },
                new("http", $"{address}/metrics", false),
                new(null, "https://example.com/help", false) { DisplayProperties = new("Help", 10) },
            ],
            Links(state).OrderBy(u => u.Url, StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_relative_link_replaces_the_paths_so_far()
    {
        var builder = ShellApplication.CreateBuilder();
        var web = builder.AddShell("web", "sleep 100").WithHttpEndpoint(name: "http").WithUrl("/swagger", "API");
        await using var app = builder.Build();
        await app.StartAsync(TestContext.Current.CancellationToken);
        var state = await app.WaitForStateAsync("web", KnownResourceStates.Running);
        Assert.Equal([new("http", $"{web.GetEndpoint("http").Url}/swagger", false) { DisplayProperties = new("API") }], Links(state));
    }

    // Without what Aspire knows besides: whether somebody listens there yet.
    private static IEnumerable<UrlSnapshot> Links(ResourceEvent state) =>
        state.Snapshot.Urls.Select(url => new UrlSnapshot(url.Name, url.Url, url.IsInternal) { DisplayProperties = url.DisplayProperties });
}

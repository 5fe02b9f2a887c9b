using System.Text.Json.Nodes;
using Aspire.Hosting.Tests.Publishing;

namespace Aspire.Hosting.Bundled.Tests.Publishing;

/// <summary>Where the manifest is meant to differ from Aspire's.</summary>
public sealed class ManifestDifferencesTests
{
    [Fact]
    public async Task A_conditional_expression_refers_to_its_value()
    {
        var resources = await ResourcesAsync(builder =>
        {
            var web = builder.AddContainer("web", "nginx", "1.29").WithHttpEndpoint(targetPort: 80);
            builder.AddContainer("client", "curl", "8")
                .WithEnvironment("SCHEME", web.GetEndpoint("http").GetTlsValue(ReferenceExpression.Create($"secure"), ReferenceExpression.Create($"plain")));
        });
        Assert.Equal("{cond-web-bindings-http-tlsenabled-94bc1954.connectionString}", resources["client"]!["env"]!["SCHEME"]!.GetValue<string>());
        Assert.Equal("plain", resources["cond-web-bindings-http-tlsenabled-94bc1954"]!["connectionString"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_relative_path_is_taken_from_the_folder_of_the_manifest()
    {
        var resources = await ResourcesAsync(builder => builder.AddContainer("own", "busybox").WithManifestPublishingCallback(context =>
        {
            context.Writer.WriteString("path", context.GetManifestRelativePath("below/file"));
            return Task.CompletedTask;
        }));
        Assert.Equal("below/file", resources["own"]!["path"]!.GetValue<string>());
    }

    private static async Task<JsonNode> ResourcesAsync(Action<IDistributedApplicationBuilder> model) => (await Manifest.PublishAsync(model))["resources"]!;
}

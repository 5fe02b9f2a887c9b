namespace Aspire.Hosting.Tests.Resources;

public sealed class ResourceLookupTests
{
    private readonly IDistributedApplicationBuilder _builder = ShellApplication.CreateBuilder();

    public ResourceLookupTests() => _builder.AddContainer("cache", "valkey");

    [Fact]
    public void A_resource_is_found_by_its_name_in_any_case()
    {
        Assert.Equal("cache", _builder.CreateResourceBuilder<ContainerResource>("Cache").Resource.Name);
        Assert.True(_builder.TryCreateResourceBuilder<ContainerResource>("CACHE", out var found));
        Assert.Equal("cache", found.Resource.Name);
    }

    [Fact]
    public void What_is_not_there_or_is_something_else_is_not_found()
    {
        var missing = Assert.Throws<InvalidOperationException>(() => _builder.CreateResourceBuilder<ContainerResource>("store"));
        Assert.StartsWith("Resource 'store' was not found", missing.Message, StringComparison.Ordinal);
        var other = Assert.Throws<InvalidOperationException>(() => _builder.CreateResourceBuilder<ProjectResource>("cache"));
        Assert.Contains("'cache'", other.Message, StringComparison.Ordinal);
        Assert.Contains("ProjectResource", other.Message, StringComparison.Ordinal);
        Assert.False(_builder.TryCreateResourceBuilder<ContainerResource>("store", out _));
        Assert.False(_builder.TryCreateResourceBuilder<ProjectResource>("cache", out _));
    }
}

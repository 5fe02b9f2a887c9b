namespace Aspire.Hosting.Bundled.Tests.Api;

/// <summary>
/// The host's public members against a list of Aspire's: <c>Api/aspire.txt</c> has a line for each type, base, interface and member with
/// parameters, defaults and nullability, as read from the packages of the version that <c>Platform/Aspire.props</c> pins.
/// </summary>
public sealed class ApiTests
{
    private static readonly string[] Listed = [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Api", "aspire.txt")).Where(l => l.Length > 0)];

    private static readonly string[] Offered = [.. PublicSurface.Of(typeof(DistributedApplication).Assembly)];

    [Fact]
    public void All_that_is_listed_is_there() => Assert.Empty(Listed.Except(Offered));

    [Fact]
    public void Nothing_is_there_that_is_not_listed() => Assert.Empty(Offered.Except(Listed));

    [Fact]
    public void A_signature_is_written_with_defaults_and_nullability() => Assert.Contains(
        "Aspire.Hosting.ContainerResourceBuilderExtensions static IResourceBuilder<T> WithImage<T>(IResourceBuilder<T> builder, string image, string? tag = null) where T : ContainerResource",
        PublicSurface.Of(typeof(DistributedApplication).Assembly));
}

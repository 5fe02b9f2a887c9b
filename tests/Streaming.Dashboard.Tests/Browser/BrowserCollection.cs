using Streaming.Testing.Browser;

namespace Streaming.Dashboard.Tests.Browser;

/// <summary>Tests that share one browser, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<ChromiumFixture>
{
    public const string Name = "Browser";
}

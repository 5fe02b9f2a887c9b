using Streaming.Testing.Browser;

namespace Streaming.EndToEnd.Tests;

/// <summary>Tests that share one running platform and one browser, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class PlatformCollection : ICollectionFixture<PlatformFixture>, ICollectionFixture<ChromiumFixture>
{
    public const string Name = "Platform";
}

namespace Streaming.Dashboard.Tests.Mcp;

/// <summary>Tests that share one platform.</summary>
[CollectionDefinition(Name)]
public sealed class McpCollection : ICollectionFixture<McpPlatform>
{
    public const string Name = "MCP";
}

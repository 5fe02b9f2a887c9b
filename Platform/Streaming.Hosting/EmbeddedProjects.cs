namespace Streaming.Hosting;

/// <summary>Where the embedded servers live, relative to the folder of the AppHost.</summary>
internal static class EmbeddedProjects
{
    public const string Broker = "../Platform/Streaming.Broker/Streaming.Broker.csproj";
    public const string SchemaRegistry = "../Platform/Streaming.SchemaRegistry/Streaming.SchemaRegistry.csproj";
    public const string Windows = "../Platform/Streaming.Windows/Streaming.Windows.csproj";
}

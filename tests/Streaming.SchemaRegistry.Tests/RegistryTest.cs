using Streaming.SchemaRegistry.Tests.Storage;

namespace Streaming.SchemaRegistry.Tests;

/// <summary>A test with an empty registry of its own.</summary>
public abstract class RegistryTest : IAsyncLifetime
{
    private protected const string A = """{"type":"record","name":"A","fields":[{"name":"x","type":"int"}]}""";
    private protected const string WithDefault = """{"type":"record","name":"A","fields":[{"name":"x","type":"int"},{"name":"y","type":"string","default":""}]}""";
    private protected const string WithoutDefault = """{"type":"record","name":"A","fields":[{"name":"x","type":"int"},{"name":"y","type":"string"}]}""";

    private protected MemoryLog Log { get; } = new();

    private protected RunningRegistry Registry { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Registry = await RunningRegistry.StartAsync(Log);

    public async ValueTask DisposeAsync()
    {
        await Registry.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected async Task RestartAsync()
    {
        await Registry.DisposeAsync();
        Registry = await RunningRegistry.StartAsync(Log);
    }
}

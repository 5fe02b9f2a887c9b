namespace Streaming.Broker.Tests.Conformance;

/// <summary>One broker with its data on disk, for all rows of a client.</summary>
public sealed class BrokerFixture : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private KafkaBroker? _broker;

    /// <summary>What clients are given.</summary>
    public string Servers => _broker!.BootstrapServers;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => _broker = await KafkaBroker.StartAsync(new KafkaBrokerOptions { DataDirectory = _folder.Path, AdvertisedHost = "127.0.0.1" });

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _broker!.DisposeAsync();
        _folder.Dispose();
    }
}

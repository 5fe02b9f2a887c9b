extern alias Registry;

using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Streaming.Broker;
using RegistryProgram = Registry::Program;

namespace Streaming.Consumers.Tests.EndToEnd;

/// <summary>Broker, registry and the two services, with data in a temporary folder.</summary>
internal sealed class Platform : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();
    private readonly Dictionary<string, string> _settings;
    private KafkaBroker? _broker;
    private Service<RegistryProgram>? _registry;

    private Platform()
    {
        StartBroker();
        StartRegistry();
        _settings = new()
        {
            ["ConnectionStrings:kafka"] = Servers,
            ["ConnectionStrings:schema-registry"] = RegistryUrl.ToString(),
            ["Streaming:DataDirectory"] = _folder.FullName,
        };
    }

    public string Servers { get; private set; } = "localhost:0";

    public Uri RegistryUrl { get; private set; } = new("http://localhost:0");

    public static Platform Start() => new();

    /// <summary>Starts the broker, again where it was and with the data that it had.</summary>
    public void StartBroker()
    {
        var options = new KafkaBrokerOptions { Port = new Uri($"tcp://{Servers}").Port, DataDirectory = Path.Combine(_folder.FullName, "kafka") };
        options.Topics.Add(new TopicOptions { Name = "orders", Partitions = 6 });
        options.Topics.Add(new TopicOptions { Name = "revenue", Partitions = 3 });
        _broker = KafkaBroker.Start(options);
        Servers = _broker.BootstrapServers;
    }

    public async Task StopBrokerAsync()
    {
        if (_broker is not null)
        {
            await _broker.DisposeAsync();
            _broker = null;
        }
    }

    /// <summary>Starts the broker where it was, as a cluster that has nothing of the one before.</summary>
    public async Task StartAnotherBrokerAsync()
    {
        await StopBrokerAsync();
        Directory.Delete(Path.Combine(_folder.FullName, "kafka"), recursive: true);
        StartBroker();
    }

    /// <summary>Starts the registry, again where it was and with the schemas that it had.</summary>
    public void StartRegistry()
    {
        _registry = new(new Dictionary<string, string> { ["SchemaRegistry:BootstrapServers"] = Servers }, RegistryUrl.Port);
        RegistryUrl = _registry.Http.BaseAddress!;
    }

    public async Task StopRegistryAsync()
    {
        if (_registry is not null)
        {
            await _registry.DisposeAsync();
            _registry = null;
        }
    }

    public Service<ConsumersOptions> StartConsumers() => new(_settings);

    public Service<Producers.ProducersOptions> StartProducers(string source, string? path = null) => new(new Dictionary<string, string>(_settings)
    {
        ["Streaming:Source"] = source,
        ["Streaming:Replay:Path"] = path ?? "",
        ["Streaming:Replay:Speed"] = "0",
    });

    public string Write(string file, params string[] lines)
    {
        var path = Path.Combine(_folder.FullName, file);
        File.WriteAllLines(path, [Producers.Csv.OrderColumns.Header, .. lines]);
        return path;
    }

    /// <summary>Asks until the answer is the expected one; the test's own timeout ends the asking.</summary>
    public static async Task<JsonElement> UntilAsync(HttpClient http, string path, Func<JsonElement, bool> expected)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(TimeSpan.FromSeconds(30));
        JsonElement answer = default;
        try
        {
            while (true)
            {
                answer = await http.GetFromJsonAsync<JsonElement>(path, timeout.Token);
                if (expected(answer))
                {
                    return answer;
                }

                await Task.Delay(20, timeout.Token);
            }
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"{path} did not get there; last: {answer}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopRegistryAsync();
        await StopBrokerAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}

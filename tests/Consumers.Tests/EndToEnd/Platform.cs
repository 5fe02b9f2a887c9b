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
    private readonly KafkaBroker _broker;
    private readonly Service<RegistryProgram> _registry;
    private readonly Dictionary<string, string> _settings;

    private Platform(KafkaBroker broker)
    {
        _broker = broker;
        _registry = new(new Dictionary<string, string> { ["SchemaRegistry:BootstrapServers"] = broker.BootstrapServers });
        _settings = new()
        {
            ["ConnectionStrings:kafka"] = broker.BootstrapServers,
            ["ConnectionStrings:schema-registry"] = _registry.Http.BaseAddress!.ToString(),
            ["Streaming:DataDirectory"] = _folder.FullName,
        };
    }

    public string Servers => _broker.BootstrapServers;

    public static Platform Start()
    {
        var options = new KafkaBrokerOptions { Port = 0 };
        options.Topics.Add(new TopicOptions { Name = "orders", Partitions = 6 });
        return new Platform(KafkaBroker.Start(options));
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
        await _registry.DisposeAsync();
        await _broker.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}

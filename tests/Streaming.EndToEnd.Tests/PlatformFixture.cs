using System.Net.Http.Json;
using Streaming.Testing;
using Streaming.Testing.Platform;

namespace Streaming.EndToEnd.Tests;

/// <summary>The real AppHost with a replay that goes on for some minutes, and one row in it that is rejected.</summary>
public sealed class PlatformFixture : IAsyncLifetime
{
    private const string Rejected = """
        InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
        900011,10001,BLUE MUG,6,2010-12-01 08:25:00,2.55,10001.0,United Kingdom
        900011,10002,RED MUG,six,2010-12-01 08:25:00,2.55,10001.0,United Kingdom
        """;

    private readonly TemporaryFolder _data = new();
    private readonly TemporaryFolder _orders = new();
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(30) };

    public RunningPlatform Platform { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(_orders.Path, "0-rejected.csv"), Rejected);
        if (Repository.RealOrders is { } real)
        {
            File.Copy(Path.Combine(real, "2010-12-01.csv"), Path.Combine(_orders.Path, "2010-12-01.csv"));
        }

        Platform = RunningPlatform.Start(
            _data.Path,
            // As the launch profile has it: telemetry comes each second.
            ("DOTNET_ENVIRONMENT", "Development"),
            ("Streaming:Source", "replay"),
            ("Streaming:Replay:Path", _orders.Path),
            ("Streaming:Replay:Speed", "200"));
        await Platform.LedgerWithAsync(1, TestContext.Current.CancellationToken);
    }

    /// <summary>Posts an order line to Producers, which answers once Kafka has it.</summary>
    public async Task PostOrderAsync(string invoiceNo)
    {
        var order = new { invoiceNo, stockCode = "10003", quantity = 2, invoiceDate = "2010-12-01T08:26:00Z", unitPrice = 1.25, country = "Iceland" };
        using var answer = await _http.PostAsJsonAsync(new Uri(Platform.Producers, "/orders"), order, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        await Platform.DisposeAsync();
        _http.Dispose();
        _data.Dispose();
        _orders.Dispose();
    }
}

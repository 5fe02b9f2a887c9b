using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Streaming.Dashboard.Benchmarks;

/// <summary>The dashboard with its default limits, as a process of its own.</summary>
internal sealed class DashboardProcess : IDisposable
{
    private const string Key = "key-of-the-benchmark";
    private readonly Process _process;

    private DashboardProcess(Process process, Uri otlp) => (_process, Otlp) = (process, otlp);

    public Uri Otlp { get; }

    public static KeyValuePair<string, string> Header => new("x-otlp-api-key", Key);

    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>The most resident bytes that the process ever had, from <c>/proc</c>.</summary>
    public long PeakResidentBytes =>
        long.Parse(File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;

    public static async Task<DashboardProcess> StartAsync()
    {
        var (pages, otlp) = (Address(), Address());
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Streaming.Dashboard.dll")]);
        start.Environment["ASPNETCORE_URLS"] = pages.ToString();
        start.Environment["ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL"] = otlp.ToString();
        start.Environment["ASPIRE_DASHBOARD_OTLP_HTTP_ENDPOINT_URL"] = Address().ToString();
        start.Environment["DASHBOARD__OTLP__AUTHMODE"] = "ApiKey";
        start.Environment["DASHBOARD__OTLP__PRIMARYAPIKEY"] = Key;
        start.Environment["DASHBOARD__FRONTEND__BROWSERTOKEN"] = "token-of-the-benchmark";
        var dashboard = new DashboardProcess(Process.Start(start)!, otlp);
        using var http = new HttpClient { BaseAddress = pages };
        while (!await IsHealthyAsync(http))
            await Task.Delay(100);
        return dashboard;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static async Task<bool> IsHealthyAsync(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync("health");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static Uri Address()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }
}

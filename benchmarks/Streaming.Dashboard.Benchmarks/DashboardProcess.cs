using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Streaming.Dashboard.Benchmarks;

/// <summary>The dashboard with its default limits, as a process of its own.</summary>
internal sealed class DashboardProcess : IDisposable
{
    private const string Key = "key-of-the-benchmark";
    private const string Token = "token-of-the-benchmark";
    private readonly Process _process;

    private DashboardProcess(Process process, Uri pages, Uri otlp, Uri otlpHttp) => (_process, Pages, Otlp, OtlpHttp) = (process, pages, otlp, otlpHttp);

    public Uri Pages { get; }

    /// <summary>Logs a browser in, once.</summary>
    public string LoginLink => $"{Pages}login?t={Token}";

    /// <summary>Takes telemetry by gRPC.</summary>
    public Uri Otlp { get; }

    /// <summary>Takes telemetry by HTTP.</summary>
    public Uri OtlpHttp { get; }

    public static KeyValuePair<string, string> Header => new("x-otlp-api-key", Key);

    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>The most resident bytes that the process ever had.</summary>
    public long PeakResidentBytes => Status("VmHWM:");

    /// <summary>The resident bytes that the process has now.</summary>
    public long ResidentBytes => Status("VmRSS:");

    /// <param name="hostUrl">Where the resource service is; null for none.</param>
    public static async Task<DashboardProcess> StartAsync(string? hostUrl = null)
    {
        var (pages, otlp, otlpHttp) = (Address(), Address(), Address());
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Streaming.Dashboard.dll")]);
        start.Environment["ASPNETCORE_URLS"] = pages.ToString();
        start.Environment["ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL"] = otlp.ToString();
        start.Environment["ASPIRE_DASHBOARD_OTLP_HTTP_ENDPOINT_URL"] = otlpHttp.ToString();
        start.Environment["ASPIRE_RESOURCE_SERVICE_ENDPOINT_URL"] = hostUrl;
        start.Environment["DASHBOARD__OTLP__AUTHMODE"] = "ApiKey";
        start.Environment["DASHBOARD__OTLP__PRIMARYAPIKEY"] = Key;
        start.Environment["DASHBOARD__FRONTEND__BROWSERTOKEN"] = Token;
        var dashboard = new DashboardProcess(Process.Start(start)!, pages, otlp, otlpHttp);
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

    /// <summary>A number of kB in <c>/proc</c>, as bytes.</summary>
    private long Status(string name) =>
        long.Parse(File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith(name, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;

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

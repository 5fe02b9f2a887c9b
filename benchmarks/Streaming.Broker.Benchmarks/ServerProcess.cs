using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Streaming.Broker.Benchmarks;

/// <summary>A server that is measured: this project's broker with its data on disk, or the mock cluster.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly DirectoryInfo? _folder;

    private ServerProcess(Process process, string servers, DirectoryInfo? folder = null)
    {
        Process = process;
        Servers = servers;
        _folder = folder;
    }

    public Process Process { get; }

    public string Servers { get; }

    public static ServerProcess Broker(DirectoryInfo? folder = null)
    {
        folder ??= Directory.CreateTempSubdirectory("broker-benchmark-");
        var port = FreePort();
        var process = Process.Start(new ProcessStartInfo("dotnet",
        [
            Path.Combine(AppContext.BaseDirectory, "Streaming.Broker.dll"), "--port", $"{port}", "--data", folder.FullName,
            "--Broker:AdvertisedHost", "127.0.0.1", "--Logging:LogLevel:Default", "Warning",
        ]))!;
        return new(process, $"127.0.0.1:{port}", folder);
    }

    public static ServerProcess Mock()
    {
        var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["mock"]) { RedirectStandardOutput = true, RedirectStandardInput = true })!;
        return new(process, process.StandardOutput.ReadLine()!);
    }

    public void Dispose()
    {
        Process.Kill();
        Process.WaitForExit();
        Process.Dispose();
        _folder?.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

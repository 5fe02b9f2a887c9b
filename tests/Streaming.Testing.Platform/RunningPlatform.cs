using System.Collections.Concurrent;
using System.Diagnostics;

namespace Streaming.Testing.Platform;

/// <summary>The real AppHost as a process of its own, on free ports, with its output kept.</summary>
public sealed class RunningPlatform : IAsyncDisposable
{
    private static readonly string[] PortSettings =
    [
        "Streaming:Kafka:Port", "Streaming:ZooKeeper:Port", "Streaming:SchemaRegistry:Port", "Streaming:Producers:Port", "Streaming:Consumers:Port", "Streaming:Flink:Port",
        "Streaming:Dashboard:Port", "Streaming:Dashboard:OtlpGrpcPort", "Streaming:Dashboard:OtlpHttpPort",
    ];

    private readonly ConcurrentQueue<string> _output = new();
    private readonly HttpClient _http = new();

    private RunningPlatform(string dataDirectory, IReadOnlyDictionary<string, string> settings)
    {
        DataDirectory = dataDirectory;
        // A runner in the background may have told its children to ignore Ctrl-C, which a terminal does not.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", Repository.AppHostAssembly])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository.Root,
        };
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        Process = Process.Start(start)!;
        Process.OutputDataReceived += (_, line) => Keep(line.Data);
        Process.ErrorDataReceived += (_, line) => Keep(line.Data);
        Process.BeginOutputReadLine();
        Process.BeginErrorReadLine();
        KafkaPort = settings["Streaming:Kafka:Port"];
        SchemaRegistry = new($"http://localhost:{settings["Streaming:SchemaRegistry:Port"]}");
        Producers = new($"http://localhost:{settings["Streaming:Producers:Port"]}");
        Consumers = new($"http://localhost:{settings["Streaming:Consumers:Port"]}");
        Dashboard = new($"http://localhost:{settings["Streaming:Dashboard:Port"]}");
        OtlpGrpc = new($"http://localhost:{settings["Streaming:Dashboard:OtlpGrpcPort"]}");
        OtlpHttp = new($"http://localhost:{settings["Streaming:Dashboard:OtlpHttpPort"]}");
        RevenueWindows = new($"http://localhost:{settings["Streaming:Flink:Port"]}");
    }

    public Process Process { get; }

    public string DataDirectory { get; }

    public string KafkaPort { get; }

    public Uri SchemaRegistry { get; }

    public Uri Producers { get; }

    public Uri Consumers { get; }

    public Uri RevenueWindows { get; }

    public Uri Dashboard { get; }

    public Uri OtlpGrpc { get; }

    public Uri OtlpHttp { get; }

    public string Output => string.Join('\n', _output);

    public static RunningPlatform Start(string dataDirectory, params (string Key, string Value)[] settings)
    {
        // The machine may have a container engine; these tests are about the embedded stack.
        var all = new Dictionary<string, string> { ["Streaming:DataDirectory"] = dataDirectory, ["Streaming:Runtime"] = "embedded" };
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Linux is missing: these tests find the processes of a run through /proc.");
        foreach (var (setting, port) in PortSettings.Zip(FreePorts.Take(PortSettings.Length)))
        {
            all[setting] = $"{port}";
        }

        foreach (var (key, value) in settings)
        {
            all[key] = value;
        }

        return new(dataDirectory, all);
    }

    public static RunningPlatform Replay(string dataDirectory, string path) =>
        Start(dataDirectory, ("Streaming:Source", "replay"), ("Streaming:Replay:Path", path), ("Streaming:Replay:Speed", "0"));

    /// <summary>Waits until every line that was produced is in the ledger.</summary>
    public async Task<Summary> LedgerWithAsync(long lines, CancellationToken cancellationToken) =>
        await UntilAsync<Summary>(new(Consumers, "/ledger/summary"), s => s.Lines >= lines && s.Lag == 0, cancellationToken);

    public Task<IngestStats> ReplayedAsync(CancellationToken cancellationToken) =>
        UntilAsync<IngestStats>(new(Producers, "/stats"), s => s.Done, cancellationToken);

    /// <summary>The link that the host prints, which logs in who follows it first; its token works again and again.</summary>
    public async Task<Uri> LoginLinkAsync(CancellationToken cancellationToken)
    {
        var line = await LineAsync("Login to the dashboard at", cancellationToken);
        return new(line[line.IndexOf("http", StringComparison.Ordinal)..].Trim());
    }

    /// <summary>Waits until the windowed job has read all orders.</summary>
    public Task<JobStats> JobCaughtUpAsync(CancellationToken cancellationToken) =>
        UntilAsync<JobStats>(new(RevenueWindows, "/stats"), s => s.Lag == 0, cancellationToken);

    /// <summary>Asks an address again and again until the answer is the expected one; services may be away in between.</summary>
    public Task<T> UntilAsync<T>(Uri address, Func<T, bool> reached, CancellationToken cancellationToken) =>
        _http.UntilAsync(address, reached, OutputOfRunning, cancellationToken);

    public async Task<string> LineAsync(string text, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < AnswerExtensions.Limit && !Process.HasExited)
        {
            if (_output.FirstOrDefault(l => l.Contains(text, StringComparison.Ordinal)) is { } line)
            {
                return line;
            }

            await Task.Delay(50, cancellationToken);
        }

        throw new TimeoutException($"No line has '{text}':\n{Output}");
    }

    /// <summary>Ends one service with SIGKILL and waits until the host has started another in its place.</summary>
    public async Task KillAsync(string assembly, CancellationToken cancellationToken)
    {
        if (Kill(assembly) is not { Count: > 0 } killed)
        {
            throw new InvalidOperationException($"{assembly} does not run, so it cannot be killed:\n{Output}");
        }

        await ProcessesAsync(assembly, now => now.Count > 0 && !now.Intersect(killed).Any(), cancellationToken);
    }

    /// <summary>Ends one service with SIGKILL.</summary>
    /// <returns>The ids of what was killed; none where it does not run now.</returns>
    public IReadOnlyList<int> Kill(string assembly)
    {
        var ids = Processes.Of(DataDirectory, assembly);
        foreach (var id in ids)
        {
            Processes.Kill(id);
        }

        return ids;
    }

    /// <summary>Waits until the processes of a service are the expected ones.</summary>
    public async Task<IReadOnlyList<int>> ProcessesAsync(string assembly, Func<IReadOnlyList<int>, bool> reached, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < AnswerExtensions.Limit)
        {
            if (Processes.Of(DataDirectory, assembly) is var now && reached(now))
            {
                return now;
            }

            await Task.Delay(50, cancellationToken);
        }

        throw new TimeoutException($"{assembly} was not started again:\n{Output}");
    }

    /// <summary>What Ctrl-C does.</summary>
    public async Task InterruptAsync(CancellationToken cancellationToken)
    {
        // The shell has its own kill; the program of that name is not on every machine.
        using var kill = Process.Start("/bin/sh", ["-c", $"kill -INT {Process.Id}"]);
        await kill.WaitForExitAsync(cancellationToken);
        await Process.WaitForExitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (!Process.HasExited)
        {
            await InterruptAsync(CancellationToken.None);
        }

        Process.Dispose();
        _http.Dispose();
    }

    private string OutputOfRunning() => Process.HasExited ? throw new InvalidOperationException($"The AppHost ended:\n{Output}") : Output;

    private void Keep(string? line)
    {
        if (line is not null)
        {
            _output.Enqueue(line);
        }
    }
}

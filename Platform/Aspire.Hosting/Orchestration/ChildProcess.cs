using System.Diagnostics;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Orchestration;

/// <summary>A process of a resource: its output goes to the log, its group ends with it.</summary>
internal sealed class ChildProcess : IRunningInstance
{
    /// <summary>Variables of the host that say nothing about its resources.</summary>
    private static readonly string[] OwnVariables = ["ASPNETCORE_URLS", "ASPNETCORE_HTTP_PORTS", "DOTNET_LAUNCH_PROFILE"];

    private static readonly TimeSpan OutputGrace = TimeSpan.FromSeconds(1);

    private readonly Process _process;
    private readonly Task _output;

    private ChildProcess(Process process, ResourceLog log, TimeProvider time)
    {
        _process = process;
        Id = process.Id;
        _output = Task.WhenAll(PumpAsync(process.StandardOutput, false, log, time), PumpAsync(process.StandardError, true, log, time));
    }

    public int Id { get; }

    public bool OutlivesApplication => false;

    public static ChildProcess Start(LaunchSpec spec, string run, ResourceLog log, TimeProvider time)
    {
        var start = SessionLauncher.Create(spec.Command, spec.Arguments);
        start.WorkingDirectory = spec.WorkingDirectory;
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        foreach (var name in OwnVariables)
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in spec.Environment)
        {
            start.Environment[name] = value;
        }

        start.Environment[Guardian.Variable] = run;
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{spec.Command} did not start.");
        process.StandardInput.Close();
        return new(process, log, time);
    }

    public async Task<int?> WaitForExitAsync()
    {
        await _process.WaitForExitAsync();
        if (SessionLauncher.HasGroups)
        {
            Signals.KillGroup(Id);
        }

        // A descendant that left the group may hold the pipes; its output is not waited for.
        await Task.WhenAny(_output, Task.Delay(OutputGrace));
        return _process.ExitCode;
    }

    public Task LeaveAsync() => throw new NotSupportedException("A process ends with the application.");

    public async Task StopAsync(Task ended, CancellationToken force)
    {
        if (!OperatingSystem.IsWindows())
        {
            Signals.SendTerminate(Id);
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(force);
            limit.CancelAfter(ShutdownOrder.Grace);
            await Task.WhenAny(ended, Task.Delay(Timeout.InfiniteTimeSpan, limit.Token));
        }

        if (!ended.IsCompleted)
        {
            try
            {
                _process.Kill(entireProcessTree: true);
            }
            catch (InvalidOperationException)
            {
                // It ended by itself in the meantime.
            }
        }

        await ended;
    }

    public void Dispose() => _process.Dispose();

    private static async Task PumpAsync(StreamReader reader, bool isError, ResourceLog log, TimeProvider time)
    {
        try
        {
            while (await reader.ReadLineAsync() is { } line)
            {
                log.Add(time.GetUtcNow(), line, isError);
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The pipe was given up after the end of the process.
        }
    }
}

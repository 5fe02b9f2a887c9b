using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Orchestration;

namespace Aspire.Hosting.ContainerEngine;

/// <summary>A container that was started: its output goes to the log, and it is removed at its end unless it is persistent.</summary>
internal sealed class RunningContainer : IRunningInstance
{
    private const int LinesOfEarlierRuns = 1000;
    private static readonly TimeSpan OutputGrace = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _following = new();
    private readonly Engine _engine;
    private readonly string _id;
    private readonly Task _logs;

    public RunningContainer(Engine engine, string id, bool isPersistent, ResourceLog log, TimeProvider time)
    {
        (_engine, _id, OutlivesApplication) = (engine, id, isPersistent);
        _logs = engine.FollowLogsAsync(id, isPersistent ? LinesOfEarlierRuns : null, Write, _following.Token);

        void Write(string line, bool isError)
        {
            var (written, text) = LogTime.Split(line, time);
            log.Add(written, text, isError);
        }
    }

    public bool OutlivesApplication { get; }

    public async Task<int?> WaitForExitAsync()
    {
        try
        {
            var exitCode = await _engine.WaitAsync(_id, _following.Token);
            // The client ends after the last line of an ended container.
            await Task.WhenAny(_logs, Task.Delay(OutputGrace));
            await _following.CancelAsync();
            if (!OutlivesApplication)
            {
                await _engine.RemoveAsync([_id], CancellationToken.None);
            }

            return exitCode;
        }
        finally
        {
            await _logs.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public async Task StopAsync(Task ended, CancellationToken force)
    {
        try
        {
            await _engine.StopAsync(_id, (int)ShutdownOrder.ContainerGrace.TotalSeconds, force);
        }
        catch (OperationCanceledException)
        {
            await _engine.KillAsync(_id, CancellationToken.None);
        }

        await ended;
    }

    public async Task LeaveAsync()
    {
        try
        {
            await _following.CancelAsync();
        }
        catch (ObjectDisposedException)
        {
            // It ended meanwhile.
        }
    }

    public void Dispose() => _following.Dispose();
}

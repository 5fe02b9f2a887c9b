using System.Collections.Immutable;
using System.ComponentModel;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Eventing;

namespace Aspire.Hosting.Orchestration;

/// <summary>One process of a resource through its starts and stops.</summary>
internal sealed class ProcessInstance(
    IResource resource, int index, string id, LaunchSpecFactory specs, ResourceWaiter waiter, Guardian guardian,
    ResourceNotificationService notifications, ResourceLoggerService logs, IDistributedApplicationEventing events, IServiceProvider services, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private CancellationTokenSource _starting = new();
    private ChildProcess? _process;
    private Task _ended = Task.CompletedTask;
    private volatile bool _stopRequested;

    public IResource Resource { get; } = resource;

    public string Id { get; } = id;

    /// <summary>Starts the process once its waits are over; does nothing where it runs.</summary>
    public async Task<ExecuteCommandResult> StartAsync(bool waits, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (!_ended.IsCompleted)
            {
                return CommandResults.Success();
            }

            _stopRequested = false;
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _starting.Token);
            await LaunchAsync(waits, limit.Token);
            return CommandResults.Success();
        }
        catch (OperationCanceledException)
        {
            await PublishAsync(KnownResourceStates.Exited, null);
            return CommandResults.Canceled();
        }
        catch (Exception e)
        {
            // Whatever a callback, a check of the model or the operating system says is the resource's failure, not the host's.
            logs.Log(Id).Add(time.GetUtcNow(), e is Win32Exception ? $"{Resource.Name} could not be started: {e.Message}" : e.Message, isError: true);
            await notifications.PublishUpdateAsync(Resource, Id, s => s with { State = new(KnownResourceStates.FailedToStart, "error"), StopTimeStamp = Now });
            return CommandResults.Failure(e.Message);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Ends the process and waits for its end; gives up a start under way.</summary>
    public async Task StopAsync(CancellationToken force)
    {
        await _starting.CancelAsync();
        await _gate.WaitAsync(CancellationToken.None);
        try
        {
            _starting.Dispose();
            _starting = new();
            if (_process is { } process && !_ended.IsCompleted)
            {
                _stopRequested = true;
                await PublishAsync(KnownResourceStates.Stopping, null);
                await process.StopAsync(_ended, ShutdownOrder.Grace, force);
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose()
    {
        _gate.Dispose();
        _starting.Dispose();
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private async Task LaunchAsync(bool waits, CancellationToken cancellationToken)
    {
        if (waits && Resource.Annotations.OfType<WaitAnnotation>().Any())
        {
            await PublishAsync(KnownResourceStates.Waiting, null);
            await waiter.WaitAsync(Resource, cancellationToken);
        }

        await PublishAsync(KnownResourceStates.Starting, null);
        await events.PublishAsync(new BeforeResourceStartedEvent(Resource, services), cancellationToken);
        var spec = await specs.CreateAsync(Resource, index, Id, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        _process = ChildProcess.Start(spec, guardian.Run, logs.Log(Id), time);
        ImmutableArray<ResourcePropertySnapshot> properties =
        [
            new(Resource is ProjectResource ? "project.path" : "executable.path", Resource is ProjectResource ? spec.Arguments[0] : spec.Command),
            new("executable.pid", _process.Id),
        ];
        await notifications.PublishUpdateAsync(Resource, Id, s => s with
        {
            State = new(KnownResourceStates.Running, "success"),
            StartTimeStamp = Now,
            StopTimeStamp = null,
            ExitCode = null,
            Properties = properties,
            HealthReports = ResourceSnapshots.UnknownHealth(Resource),
            EnvironmentVariables = [.. spec.Environment.Select(v => new EnvironmentVariableSnapshot(v.Key, v.Value, true))],
        });
        _ended = FollowAsync(_process);
    }

    private async Task FollowAsync(ChildProcess process)
    {
        var exitCode = await process.WaitForExitAsync();
        if (exitCode != 0 && !_stopRequested)
        {
            // A restart clears the exit code from the state; here it stays, after the last that the process wrote.
            logs.Log(Id).Add(time.GetUtcNow(), $"{Id} ended with exit code {exitCode}.", isError: true);
        }

        await PublishAsync(_stopRequested ? KnownResourceStates.Exited : KnownResourceStates.Finished, exitCode);
        if (notifications.TryGetCurrentState(Id, out var state))
        {
            await events.PublishAsync(new ResourceStoppedEvent(Resource, services, state));
        }
    }

    private Task PublishAsync(string state, int? exitCode) => notifications.PublishUpdateAsync(Resource, Id, s => s with
    {
        State = new(state, exitCode is null or 0 || _stopRequested ? "info" : "error"),
        ExitCode = exitCode ?? s.ExitCode,
        StopTimeStamp = state == KnownResourceStates.Exited || state == KnownResourceStates.Finished ? Now : s.StopTimeStamp,
    });
}

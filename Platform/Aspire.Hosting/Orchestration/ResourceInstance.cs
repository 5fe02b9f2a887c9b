using System.Collections.Immutable;
using System.ComponentModel;
using System.Globalization;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.ContainerEngine;
using Aspire.Hosting.Dashboard;
using Aspire.Hosting.Eventing;

namespace Aspire.Hosting.Orchestration;

/// <summary>One process or container of a resource through its starts and stops.</summary>
internal sealed class ResourceInstance(
    IResource resource, int index, string id, IInstanceLauncher launcher,
    ResourceNotificationService notifications, ResourceLoggerService logs, IDistributedApplicationEventing events, IServiceProvider services, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private CancellationTokenSource _starting = new();
    private IRunningInstance? _running;
    private Task _ended = Task.CompletedTask;
    private int _starts;
    private volatile bool _stopRequested;

    public IResource Resource { get; } = resource;

    public string Id { get; } = id;

    /// <summary>Starts it once its waits are over; does nothing where it runs.</summary>
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
            var state = e is ContainerEngineException ? KnownResourceStates.RuntimeUnhealthy : KnownResourceStates.FailedToStart;
            await notifications.PublishUpdateAsync(Resource, Id, s => s with { State = new(state, "error"), StopTimeStamp = Now });
            return CommandResults.Failure(e.Message);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Ends it and waits for its end; gives up a start under way.</summary>
    /// <param name="force">Cancelled when it is to end at once.</param>
    /// <param name="applicationEnds">True lets go of what outlives the application.</param>
    public async Task StopAsync(CancellationToken force, bool applicationEnds = false)
    {
        await _starting.CancelAsync();
        await _gate.WaitAsync(CancellationToken.None);
        try
        {
            _starting.Dispose();
            _starting = new();
            if (_running is { } running && !_ended.IsCompleted)
            {
                _stopRequested = true;
                if (applicationEnds && running.OutlivesApplication)
                {
                    await running.LeaveAsync();
                    await _ended;
                    return;
                }

                await PublishAsync(KnownResourceStates.Stopping, null);
                await running.StopAsync(_ended, force);
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
            await notifications.WaitForDependenciesAsync(Resource, cancellationToken);
        }

        await PublishAsync(KnownResourceStates.Starting, null);
        ParameterWait.Tell(TellWaitAsync);
        await events.PublishAsync(new BeforeResourceStartedEvent(Resource, services), cancellationToken);
        var launched = await launcher.LaunchAsync(Resource, index, Id, cancellationToken);
        _running = launched.Running;
        ImmutableArray<ResourcePropertySnapshot> properties = [.. launched.Properties, new("resource.restartCount", _starts++)];
        await notifications.PublishUpdateAsync(Resource, Id, s => s with
        {
            State = new(KnownResourceStates.Running, "success"),
            StartTimeStamp = Now,
            StopTimeStamp = null,
            ExitCode = null,
            Properties = properties,
            HealthReports = ResourceSnapshots.UnknownHealth(Resource),
            EnvironmentVariables = [.. launched.Environment.Select(v => new EnvironmentVariableSnapshot(v.Key, v.Value, true))],
        });
        _ended = FollowAsync(_running);
    }

    /// <exception cref="MissingParameterValueException">The one who is to ask for it needs it.</exception>
    private async Task TellWaitAsync(ParameterResource? parameter)
    {
        if (parameter is not null && Resource.Name == DashboardSettings.ResourceName)
        {
            throw new MissingParameterValueException(
                $"The dashboard needs the value of parameter '{parameter.Name}', so it cannot ask for it: start again with --{parameter.ConfigurationKey}=<value>.");
        }

        if (parameter is not null)
        {
            logs.Log(Id).Add(time.GetUtcNow(), $"{Id} waits for the value of parameter '{parameter.Name}', which the dashboard asks for.", isError: false);
        }

        var state = parameter is null ? KnownResourceStates.Starting : KnownResourceStates.Waiting;
        await notifications.PublishUpdateAsync(Resource, Id, s => s.WaitingFor(parameter, new(state, KnownResourceStateStyles.Info)));
    }

    private async Task FollowAsync(IRunningInstance running)
    {
        using var _ = running;
        int? exitCode;
        try
        {
            exitCode = await running.WaitForExitAsync();
        }
        catch (OperationCanceledException)
        {
            // It was left running: its state is what it was.
            return;
        }

        if (exitCode != 0 && !_stopRequested)
        {
            // A restart clears the exit code from the state; here it stays, after the last that the process wrote.
            logs.Log(Id).Add(time.GetUtcNow(), LastWords.End(Id, exitCode?.ToString(CultureInfo.InvariantCulture) ?? "unknown"), isError: true);
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

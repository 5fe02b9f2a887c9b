using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Aspire.Hosting.Testing;

/// <summary>Runs the entry point of an AppHost on a thread of its own; it waits where it builds, and stops when the test is done.</summary>
internal sealed class EntryPointRun : IAsyncDisposable
{
    private readonly TaskCompletionSource<DistributedApplicationBuilder> _builder = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<DistributedApplication> _application = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _disposing = new();
    private readonly ManualResetEventSlim _mayBuild = new();
    private readonly EntryPointEvents _events;
    private readonly ApplicationObserver _observer;
    private readonly MethodInfo _entryPoint;
    private readonly string[] _args;
    private readonly Thread _thread;
    private readonly Lazy<Task> _disposal;
    private ObservedHost? _host;
    private IHostApplicationLifetime? _lifetime;
    private TimeSpan _limit;
    private int _builds;

    /// <exception cref="InvalidOperationException">The assembly of the type has no entry point.</exception>
    public EntryPointRun(Type entryPoint, string[] args, EntryPointEvents events)
    {
        _args = args;
        _events = events;
        _entryPoint = entryPoint.Assembly.EntryPoint
            ?? throw new InvalidOperationException($"Assembly of specified type {entryPoint.Name} does not have an entry point.");
        _observer = new((options, settings) => TestingDefaults.Apply(options, settings, args, entryPoint.Assembly, events.Constructing))
        {
            OnConstructed = events.Constructed,
            OnBuilding = WaitForBuild,
            OnBuilt = ReportBuilt,
        };
        _thread = new(Run) { IsBackground = true, Name = $"{entryPoint.Assembly.GetName().Name}.EntryPoint" };
        _disposal = new(StopAsync);
    }

    /// <summary>Cancelled once the test is done with the application.</summary>
    public CancellationToken Disposing => _disposing.Token;

    /// <summary>Ends as the entry point does, with its exception where it threw one.</summary>
    public Task Ended => _ended.Task;

    public Task<DistributedApplicationBuilder> GetBuilderAsync(CancellationToken cancellationToken)
    {
        _thread.Start();
        return _builder.Task.WaitAsync(cancellationToken);
    }

    public Task<DistributedApplication> BuildAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _builds) > 1)
        {
            throw new InvalidOperationException("Build can only be called once.");
        }

        _mayBuild.Set();
        return _application.Task.WaitAsync(cancellationToken);
    }

    public Task WaitForStartAsync(CancellationToken cancellationToken) => _started.Task.WaitAsync(cancellationToken);

    public void ReportStart() => _started.TrySetResult();

    /// <summary>Makes the application stop, as soon as it has started.</summary>
    public void RequestStop() => _lifetime?.ApplicationStarted.Register(_lifetime.StopApplication);

    public ValueTask DisposeAsync() => new(_disposal.Value);

    private void Run()
    {
        try
        {
            object?[] arguments = _entryPoint.GetParameters().Length == 0 ? [] : [_args];
            _observer.Follow(() => _entryPoint.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null));
            ReportEnd();
        }
        catch (HostAbortedException) when (_disposing.IsCancellationRequested)
        {
            ReportEnd();
        }
        catch (Exception e)
        {
            _builder.TrySetException(e);
            _application.TrySetException(e);
            _started.TrySetException(e);
            _ended.SetException(e);
        }
    }

    private void WaitForBuild(DistributedApplicationBuilder builder)
    {
        var original = builder.Services.Last(s => s.ServiceType == typeof(IHost) && !s.IsKeyedService);
        builder.Services.Remove(original);
        builder.Services.AddSingleton<IHost>(services => _host = new((IHost)original.ImplementationFactory!(services), this));
        _builder.TrySetResult(builder);
        _mayBuild.Wait();
        if (_disposing.IsCancellationRequested)
        {
            throw new HostAbortedException("The test is over before the application was built.");
        }

        _events.Building(builder);
    }

    private void ReportBuilt(DistributedApplication application)
    {
        application.ReportsFailure = false;
        _lifetime = application.Services.GetRequiredService<IHostApplicationLifetime>();
        _limit = application.Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout;
        _events.Built(application);
        _application.TrySetResult(application);
    }

    private void ReportEnd()
    {
        var unbuilt = new InvalidOperationException($"The entry point exited without building a {nameof(DistributedApplication)}.");
        _builder.TrySetException(unbuilt);
        _application.TrySetException(unbuilt);
        if (_builder.Task is { IsCompletedSuccessfully: true, Result.ExecutionContext.IsPublishMode: true })
        {
            // What it was to do is done.
            _started.TrySetResult();
        }

        _started.TrySetException(new InvalidOperationException($"The entry point exited without running its {nameof(DistributedApplication)}."));
        _ended.SetResult();
    }

    private async Task StopAsync()
    {
        await _disposing.CancelAsync();
        _mayBuild.Set();
        RequestStop();
        if (_thread.IsAlive)
        {
            await Task.WhenAny(_ended.Task, Task.Delay(_lifetime is null ? Timeout.InfiniteTimeSpan : _limit));
        }

        if (_host is { IsDisposed: false })
        {
            await _host.StopAsync();
            await _host.DisposeAsync();
        }
        else if (_host is null && _builder.Task.IsCompletedSuccessfully)
        {
            // The files of a configuration are watched until then; an application disposes its own.
            _builder.Task.Result.Configuration.Dispose();
        }

        _mayBuild.Dispose();
        _disposing.Dispose();
        if (_started.Task.IsCompletedSuccessfully && _ended.Task.IsFaulted)
        {
            // Nobody else could tell the test.
            await _ended.Task;
        }
    }
}

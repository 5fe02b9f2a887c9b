using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Testing;

/// <summary>Follows the applications that come about in one flow of execution; those of other tests go by.</summary>
internal sealed class ApplicationObserver(Action<DistributedApplicationOptions, HostApplicationBuilderSettings> onConstructing) : IObserver<KeyValuePair<string, object?>>
{
    private static readonly AsyncLocal<ApplicationObserver?> Current = new();

    public Action<DistributedApplicationBuilder>? OnConstructed { get; init; }

    public Action<DistributedApplicationBuilder>? OnBuilding { get; init; }

    public Action<DistributedApplication>? OnBuilt { get; init; }

    /// <summary>Runs something and follows the applications that it makes.</summary>
    public T Follow<T>(Func<T> run)
    {
        var before = Current.Value;
        using var subscription = ApplicationDiagnostics.Listener.Subscribe(this);
        Current.Value = this;
        try
        {
            return run();
        }
        finally
        {
            Current.Value = before;
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (Current.Value != this)
        {
            return;
        }

        switch (value)
        {
            case { Key: ApplicationDiagnostics.Constructing, Value: ValueTuple<DistributedApplicationOptions, HostApplicationBuilderSettings> made }:
                onConstructing(made.Item1, made.Item2);
                break;
            case { Key: ApplicationDiagnostics.Constructed, Value: DistributedApplicationBuilder builder }:
                builder.Services.AddHttpClient();
                OnConstructed?.Invoke(builder);
                break;
            case { Key: ApplicationDiagnostics.Building, Value: DistributedApplicationBuilder builder }:
                OnBuilding?.Invoke(builder);
                break;
            case { Key: ApplicationDiagnostics.Built, Value: DistributedApplication application }:
                OnBuilt?.Invoke(application);
                break;
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }
}

using System.Diagnostics;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Testing;

/// <summary>An application that the test models itself.</summary>
internal sealed class ModelledBuilder : TestingBuilder
{
    private readonly IDistributedApplicationBuilder _inner;
    private DistributedApplication? _application;

    private ModelledBuilder(IDistributedApplicationBuilder inner)
        : base(inner) => _inner = inner;

    public static ModelledBuilder Create(string[] args, Action<DistributedApplicationOptions, HostApplicationBuilderSettings> configureBuilder)
    {
        var appHost = FindAppHost();
        var observer = new ApplicationObserver((options, settings) => TestingDefaults.Apply(options, settings, args, appHost, configureBuilder));
        var inner = observer.Follow(() => DistributedApplication.CreateBuilder(new DistributedApplicationOptions()));
        inner.Services.ConfigureHttpClientDefaults(client => client.AddStandardResilienceHandler());
        return new(inner);
    }

    public override Task<DistributedApplication> BuildAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _application = _inner.Build();
        return Task.FromResult(_application);
    }

    public override async ValueTask DisposeAsync()
    {
        if (_application is not null)
        {
            await _application.DisposeAsync();
        }
        else
        {
            // Its files are watched until then; an application disposes its own.
            Configuration.Dispose();
        }
    }

    private static Assembly FindAppHost() =>
        new StackTrace().GetFrames().Select(frame => frame.GetMethod()?.DeclaringType?.Assembly)
            .FirstOrDefault(assembly => assembly is not null && new AppHostMetadata(assembly).ProjectDirectory is not null)
        ?? throw new InvalidOperationException(
            "No caller is the assembly of an AppHost: make the test project one, or name an AppHost with CreateAsync.");
}

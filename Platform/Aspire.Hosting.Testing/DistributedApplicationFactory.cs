using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Testing;

/// <summary>
/// An AppHost that a fixture starts by its entry point, in the process of the tests. A class that is derived from it changes the
/// application at the points where it comes about.
/// </summary>
/// <param name="entryPoint">A type of the AppHost's assembly, as <c>typeof(Projects.AppHost)</c>.</param>
/// <param name="args">Arguments of the entry point.</param>
public class DistributedApplicationFactory(Type entryPoint, string[] args) : IDisposable, IAsyncDisposable
{
    private readonly Type _entryPoint = entryPoint ?? throw new ArgumentNullException(nameof(entryPoint));
    private readonly string[] _args = TestingArguments.Validate(args);
    private readonly Lock _gate = new();
    private EntryPointRun? _run;
    private Task<DistributedApplication>? _built;
    private bool _isDisposed;

    /// <summary>An AppHost without arguments.</summary>
    /// <param name="entryPoint">A type of the AppHost's assembly.</param>
    public DistributedApplicationFactory(Type entryPoint)
        : this(entryPoint, [])
    {
    }

    /// <summary>Runs the entry point until its application has started. A second call waits for the same.</summary>
    /// <param name="cancellationToken">Gives up the waiting.</param>
    /// <exception cref="InvalidOperationException">The assembly has no entry point, or it ended without running an application.</exception>
    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        await Build().WaitAsync(cancellationToken);
        await _run!.WaitForStartAsync(cancellationToken);
    }

    /// <inheritdoc cref="DistributedApplicationHostingTestingExtensions.CreateHttpClient" />
    public HttpClient CreateHttpClient(string resourceName, string? endpointName = null) => Started.CreateHttpClient(resourceName, endpointName);

    /// <inheritdoc cref="DistributedApplicationHostingTestingExtensions.GetConnectionStringAsync" />
    public ValueTask<string?> GetConnectionString(string resourceName) => Started.GetConnectionStringAsync(resourceName);

    /// <inheritdoc cref="DistributedApplicationHostingTestingExtensions.GetEndpoint" />
    public Uri GetEndpoint(string resourceName, string? endpointName = null) => Started.GetEndpoint(resourceName, endpointName);

    /// <summary>Ends the application, and waits for it.</summary>
    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        EntryPointRun? run;
        lock (_gate)
        {
            _isDisposed = true;
            run = _run;
        }

        if (run is not null)
        {
            await run.DisposeAsync();
        }
    }

    /// <summary>Ends the application, and waits for it.</summary>
    public virtual void Dispose()
    {
        GC.SuppressFinalize(this);
        DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    /// <summary>The builder is about to be made: its options can be changed.</summary>
    /// <param name="applicationOptions">Options of the application.</param>
    /// <param name="hostOptions">Settings of its host.</param>
    protected virtual void OnBuilderCreating(DistributedApplicationOptions applicationOptions, HostApplicationBuilderSettings hostOptions)
    {
    }

    /// <summary>The builder is made, and has no resources yet.</summary>
    /// <param name="applicationBuilder">The builder.</param>
    protected virtual void OnBuilderCreated(DistributedApplicationBuilder applicationBuilder)
    {
    }

    /// <summary>The model is complete and about to be built.</summary>
    /// <param name="applicationBuilder">The builder.</param>
    protected virtual void OnBuilding(DistributedApplicationBuilder applicationBuilder)
    {
    }

    /// <summary>The application is built and not started.</summary>
    /// <param name="application">The application.</param>
    protected virtual void OnBuilt(DistributedApplication application)
    {
    }

    private DistributedApplication Started
    {
        get
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            return _built is { IsCompletedSuccessfully: true } built
                ? built.Result
                : throw new InvalidOperationException("The application is not started: call StartAsync first.");
        }
    }

    private Task<DistributedApplication> Build()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (_built is null)
            {
                _run = new EntryPointRun(_entryPoint, _args, new() { Constructing = OnBuilderCreating, Constructed = OnBuilderCreated, Building = OnBuilding, Built = OnBuilt });
                _built = BuildAsync(_run);
            }

            return _built;
        }
    }

    private static async Task<DistributedApplication> BuildAsync(EntryPointRun run)
    {
        await run.GetBuilderAsync(CancellationToken.None);
        return await run.BuildAsync(CancellationToken.None);
    }
}

namespace Aspire.Hosting;

/// <summary>What is done with the application.</summary>
public class DistributedApplicationExecutionContext
{
    private readonly DistributedApplicationExecutionContextOptions _options;

    /// <summary>Creates the context of an operation.</summary>
    public DistributedApplicationExecutionContext(DistributedApplicationOperation operation)
        : this(new DistributedApplicationExecutionContextOptions(operation))
    {
    }

    /// <summary>Creates the context of an operation.</summary>
    /// <param name="operation">Run or publish.</param>
    /// <param name="publisherName">Name of the publisher, empty when running.</param>
    public DistributedApplicationExecutionContext(DistributedApplicationOperation operation, string publisherName)
        : this(new DistributedApplicationExecutionContextOptions(operation, publisherName))
    {
    }

    /// <summary>Creates the context that some options describe.</summary>
    public DistributedApplicationExecutionContext(DistributedApplicationExecutionContextOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        PublisherName = options.PublisherName ?? string.Empty;
    }

    /// <summary>Run or publish.</summary>
    public DistributedApplicationOperation Operation => _options.Operation;

    /// <summary>Name of the publisher, empty when running.</summary>
    public string PublisherName { get; set; }

    /// <summary>True when the application runs on this machine.</summary>
    public bool IsRunMode => Operation == DistributedApplicationOperation.Run;

    /// <summary>True when the application is described for another platform.</summary>
    public bool IsPublishMode => Operation == DistributedApplicationOperation.Publish;

    /// <summary>Services of the application.</summary>
    /// <exception cref="InvalidOperationException">The application is not built yet.</exception>
    public IServiceProvider Services => _options.Services
        ?? throw new InvalidOperationException("The application has no services before it is built: ask for them in a callback or an event.");

    /// <inheritdoc cref="Services" />
    public IServiceProvider ServiceProvider => Services;
}

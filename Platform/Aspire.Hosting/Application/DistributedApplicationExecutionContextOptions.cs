namespace Aspire.Hosting;

/// <summary>Describes what is done with the application.</summary>
public class DistributedApplicationExecutionContextOptions
{
    /// <summary>Describes an operation.</summary>
    public DistributedApplicationExecutionContextOptions(DistributedApplicationOperation operation) => Operation = operation;

    /// <summary>Describes an operation.</summary>
    /// <param name="operation">Run or publish.</param>
    /// <param name="publisherName">Name of the publisher.</param>
    public DistributedApplicationExecutionContextOptions(DistributedApplicationOperation operation, string publisherName)
        : this(operation) => PublisherName = publisherName;

    /// <summary>Run or publish.</summary>
    public DistributedApplicationOperation Operation { get; }

    /// <summary>Name of the publisher; null when running.</summary>
    public string? PublisherName { get; }

    /// <summary>Services of the application; null before it is built.</summary>
    public IServiceProvider? Services { get; set; }
}

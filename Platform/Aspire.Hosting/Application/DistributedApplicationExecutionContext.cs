namespace Aspire.Hosting;

/// <summary>What is done with the application.</summary>
/// <param name="operation">Run or publish.</param>
/// <param name="publisherName">Name of the publisher, empty when running.</param>
public class DistributedApplicationExecutionContext(DistributedApplicationOperation operation, string publisherName = "")
{
    /// <summary>Run or publish.</summary>
    public DistributedApplicationOperation Operation { get; } = operation;

    /// <summary>Name of the publisher, empty when running.</summary>
    public string PublisherName { get; } = publisherName;

    /// <summary>True when the application runs on this machine.</summary>
    public bool IsRunMode => Operation == DistributedApplicationOperation.Run;

    /// <summary>True when the application is described for another platform.</summary>
    public bool IsPublishMode => Operation == DistributedApplicationOperation.Publish;
}

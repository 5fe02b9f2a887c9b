namespace Aspire.Hosting.ApplicationModel;

/// <summary>Who asks for a value; an address is another one for a container than for a process of this machine.</summary>
public class ValueProviderContext
{
    /// <summary>Whether the application runs or is published; null where that does not matter.</summary>
    public DistributedApplicationExecutionContext? ExecutionContext { get; init; }

    /// <summary>The resource that gets the value; null where nobody in particular does.</summary>
    public IResource? Caller { get; init; }

    /// <summary>The network that the value is used in; null is this machine's.</summary>
    public NetworkIdentifier? Network { get; init; }
}

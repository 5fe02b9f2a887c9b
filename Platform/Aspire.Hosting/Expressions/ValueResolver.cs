using System.Globalization;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Finds the texts of values for a resource: addresses are those of the network that it lives in.</summary>
internal sealed class ValueResolver(DistributedApplicationExecutionContext executionContext)
{
    /// <summary>The text of a value; waits until it is known. Null where it has none.</summary>
    public async ValueTask<string?> TextAsync(object? value, IResource caller, CancellationToken cancellationToken)
    {
        var network = caller is ContainerResource ? KnownNetworkIdentifiers.DefaultAspireContainerNetwork : KnownNetworkIdentifiers.LocalhostNetwork;
        return value is IValueProvider provider
            ? await provider.GetValueAsync(new ValueProviderContext { ExecutionContext = executionContext, Caller = caller, Network = network }, cancellationToken)
            : Convert.ToString(value, CultureInfo.InvariantCulture);
    }
}

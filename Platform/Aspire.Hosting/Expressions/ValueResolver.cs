using System.Globalization;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Finds the texts of values for a resource: addresses are those of the network that it lives in.</summary>
internal sealed class ValueResolver(DistributedApplicationExecutionContext executionContext)
{
    /// <summary>The text of a value; waits until it is known. Null where it has none.</summary>
    /// <param name="value">The value.</param>
    /// <param name="caller">The resource that gets the text.</param>
    /// <param name="cancellationToken">Gives the waiting up.</param>
    /// <param name="instance">The instance of the resource, where its own id and ports matter.</param>
    public async ValueTask<string?> TextAsync(object? value, IResource caller, CancellationToken cancellationToken, InstanceContext? instance = null) => value is IValueProvider provider
        ? await provider.GetValueAsync(new ValueProviderContext { ExecutionContext = executionContext, Caller = caller, Network = caller.DefaultNetwork(), Instance = instance }, cancellationToken)
        : Convert.ToString(value, CultureInfo.InvariantCulture);
}

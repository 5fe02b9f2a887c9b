namespace Aspire.Hosting.ApplicationModel;

/// <summary>What a callback knows that adds arguments for the container engine.</summary>
/// <param name="args">The arguments so far: texts and values known at run time.</param>
/// <param name="cancellationToken">Cancelled when the start is given up.</param>
public sealed class ContainerRuntimeArgsCallbackContext(IList<object> args, CancellationToken cancellationToken = default)
{
    /// <summary>The arguments so far: texts and values known at run time.</summary>
    public IList<object> Args { get; } = args;

    /// <summary>Cancelled when the start is given up.</summary>
    public CancellationToken CancellationToken { get; } = cancellationToken;
}

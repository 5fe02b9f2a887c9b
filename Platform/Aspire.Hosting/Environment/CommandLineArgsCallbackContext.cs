using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>What a callback knows that adds command line arguments.</summary>
public sealed class CommandLineArgsCallbackContext
{
    private readonly IResource? _resource;

    /// <summary>Creates the context of a resource.</summary>
    /// <param name="args">The arguments so far: texts and values known at run time.</param>
    /// <param name="resource">The resource that gets the arguments.</param>
    /// <param name="cancellationToken">Cancelled when the start is given up.</param>
    public CommandLineArgsCallbackContext(IList<object> args, IResource resource, CancellationToken cancellationToken = default)
        : this(args, cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(resource);
        _resource = resource;
    }

    /// <summary>Creates a context without a resource.</summary>
    /// <param name="args">The arguments so far: texts and values known at run time.</param>
    /// <param name="cancellationToken">Cancelled when the start is given up.</param>
    public CommandLineArgsCallbackContext(IList<object> args, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(args);
        (Args, CancellationToken) = (args, cancellationToken);
    }

    /// <summary>The arguments so far: texts and values known at run time.</summary>
    public IList<object> Args { get; }

    /// <summary>The resource that gets the arguments.</summary>
    /// <exception cref="InvalidOperationException">The context was made without a resource.</exception>
    public IResource Resource => _resource ?? throw new InvalidOperationException("The arguments belong to no resource: make the context with one.");

    /// <summary>Whether the application runs or is published.</summary>
    public DistributedApplicationExecutionContext ExecutionContext { get; init; } = new(DistributedApplicationOperation.Run);

    /// <summary>Writes to the log of the resource.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>Cancelled when the start is given up.</summary>
    public CancellationToken CancellationToken { get; }
}

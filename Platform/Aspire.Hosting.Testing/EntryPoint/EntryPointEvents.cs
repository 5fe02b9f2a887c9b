using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Testing;

/// <summary>What happens to an application on the thread of its entry point.</summary>
internal sealed record EntryPointEvents
{
    /// <summary>The builder is about to be made; the options can be changed.</summary>
    public Action<DistributedApplicationOptions, HostApplicationBuilderSettings> Constructing { get; init; } = (_, _) => { };

    /// <summary>The builder is made, and empty.</summary>
    public Action<DistributedApplicationBuilder> Constructed { get; init; } = _ => { };

    /// <summary>The model is complete and about to be built.</summary>
    public Action<DistributedApplicationBuilder> Building { get; init; } = _ => { };

    /// <summary>The application is built and not started.</summary>
    public Action<DistributedApplication> Built { get; init; } = _ => { };
}

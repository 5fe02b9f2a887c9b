using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.ContainerEngine;

/// <summary>A container to be made.</summary>
internal sealed record ContainerSpec
{
    /// <summary>Name, unique on this machine.</summary>
    public required string Name { get; init; }

    /// <summary>The image's reference or id.</summary>
    public required string Image { get; init; }

    /// <summary>Network that it joins.</summary>
    public required string Network { get; init; }

    /// <summary>Host names in the network.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>The command in place of the image's entry point.</summary>
    public string? Entrypoint { get; init; }

    public IReadOnlyList<string> Arguments { get; init; } = [];

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<ContainerPort> Ports { get; init; } = [];

    public IReadOnlyList<ContainerMountAnnotation> Mounts { get; init; } = [];

    /// <summary>Files that are written into it before it starts.</summary>
    public IReadOnlyList<CopiedEntry> Files { get; init; } = [];

    /// <summary>Arguments for the engine itself.</summary>
    public IReadOnlyList<string> RuntimeArguments { get; init; } = [];
}

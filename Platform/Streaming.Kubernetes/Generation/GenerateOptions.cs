using Aspire.Hosting;

namespace Streaming.Kubernetes;

/// <summary>The options of <c>generate</c>, named as those of the aspirate tool.</summary>
internal sealed record GenerateOptions
{
    private static readonly string[] PullPolicies = ["Always", "IfNotPresent", "Never"];

    /// <summary>Folder to write to, relative to the caller's.</summary>
    public string OutputPath { get; private init; } = "aspirate-output";

    public string Namespace { get; private init; } = "streaming";

    /// <summary>Where images are pushed to and pulled from.</summary>
    public string ContainerRegistry { get; private init; } = "localhost:5000";

    public string ContainerImageTag { get; private init; } = "1.0.0";

    public string ImagePullPolicy { get; private init; } = "IfNotPresent";

    /// <summary>True leaves the images of the services as they are.</summary>
    public bool SkipBuild { get; private init; }

    /// <exception cref="DistributedApplicationException">An option is unknown, has no value, or a value that Kubernetes refuses.</exception>
    public static GenerateOptions Parse(IReadOnlyList<string> args)
    {
        var options = new GenerateOptions();
        for (var i = 0; i < args.Count; i++)
        {
            var (name, inline) = args[i].Split('=', 2) is [var key, var text] ? (key, text) : (args[i], null);
            string Value() => inline ?? (i + 1 < args.Count && !args[i + 1].StartsWith('-') ? args[++i]
                : throw new DistributedApplicationException($"generate: option {name} needs a value."));
            options = name switch
            {
                "--output-path" or "-o" => options with { OutputPath = Value() },
                "--namespace" => options with { Namespace = KubernetesName.Validated(Value(), "Namespace") },
                "--container-registry" or "-cr" => options with { ContainerRegistry = Value().TrimEnd('/') },
                "--container-image-tag" or "-ct" => options with { ContainerImageTag = Value() },
                "--image-pull-policy" => options with { ImagePullPolicy = PullPolicy(Value()) },
                "--skip-build" => options with { SkipBuild = true },
                // Nothing is ever asked; the option is accepted because scripts for aspirate give it.
                "--non-interactive" => options,
                _ => throw new DistributedApplicationException(
                    $"generate: unknown option {args[i]}: use --output-path, --namespace, --container-registry, --container-image-tag, --image-pull-policy, --skip-build or --non-interactive."),
            };
        }

        return options;
    }

    /// <summary>Host of the registry, without the folder that the images lie in.</summary>
    public string ContainerRegistryHost => ContainerRegistry.Split('/')[0];

    /// <summary>Name of an image within the registry.</summary>
    public string Repository(string name) => $"{ContainerRegistry}/{name}"[(ContainerRegistryHost.Length + 1)..];

    /// <summary>The reference of an image that this repository builds.</summary>
    public string Image(string name) => $"{ContainerRegistry}/{name}:{ContainerImageTag}";

    private static string PullPolicy(string value) => PullPolicies.Contains(value)
        ? value
        : throw new DistributedApplicationException($"generate: --image-pull-policy is '{value}': choose {string.Join(", ", PullPolicies)}.");
}

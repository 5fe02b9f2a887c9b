using System.Text.RegularExpressions;
using Aspire.Hosting;

namespace Streaming.Kubernetes;

/// <summary>The options of <c>generate</c>, named as those of the aspirate tool.</summary>
internal sealed partial record GenerateOptions
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
            string Value()
            {
                var value = inline ?? (i + 1 < args.Count && !args[i + 1].StartsWith('-') ? args[++i] : string.Empty);
                return value.Length > 0 ? value : throw new DistributedApplicationException($"generate: option {name} needs a value.");
            }

            GenerateOptions Flag(GenerateOptions set) => inline is null ? set : throw new DistributedApplicationException($"generate: option {name} takes no value.");
            options = name switch
            {
                "--output-path" or "-o" => options with { OutputPath = Value() },
                "--namespace" => options with { Namespace = KubernetesName.Validated(Value(), "Namespace") },
                "--container-registry" or "-cr" => options with { ContainerRegistry = Registry(Value().TrimEnd('/')) },
                "--container-image-tag" or "-ct" => options with { ContainerImageTag = Tag(Value()) },
                "--image-pull-policy" => options with { ImagePullPolicy = PullPolicy(Value()) },
                "--skip-build" => Flag(options with { SkipBuild = true }),
                // Nothing is ever asked; the option is accepted because scripts for aspirate give it.
                "--non-interactive" => Flag(options),
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

    private static string Registry(string value) => RegistryName().IsMatch(value)
        ? value
        : throw new DistributedApplicationException($"generate: --container-registry is '{value}': give host[:port][/folder] in small letters.");

    private static string Tag(string value) => TagName().IsMatch(value)
        ? value
        : throw new DistributedApplicationException($"generate: --container-image-tag is '{value}': use up to 128 letters, digits, dots, underscores and hyphens, beginning with a letter, digit or underscore.");

    private static string PullPolicy(string value) => PullPolicies.Contains(value)
        ? value
        : throw new DistributedApplicationException($"generate: --image-pull-policy is '{value}': choose {string.Join(", ", PullPolicies)}.");

    [GeneratedRegex(@"^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?(/[a-z0-9]+([._-]+[a-z0-9]+)*)*$")]
    private static partial Regex RegistryName();

    [GeneratedRegex(@"^\w[\w.-]{0,127}$", RegexOptions.ECMAScript)]
    private static partial Regex TagName();
}

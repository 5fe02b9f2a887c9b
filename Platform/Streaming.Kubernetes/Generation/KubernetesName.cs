using System.Text.RegularExpressions;
using Aspire.Hosting;

namespace Streaming.Kubernetes;

/// <summary>The names that Kubernetes takes for namespaces and Services: DNS labels (RFC 1123).</summary>
internal static partial class KubernetesName
{
    public static string Validated(string name, string what) => Label().IsMatch(name)
        ? name
        : throw new DistributedApplicationException($"{what} '{name}' is no name for Kubernetes: use up to 63 small letters, digits and hyphens, beginning with a letter and ending with a letter or digit.");

    [GeneratedRegex("^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$")]
    private static partial Regex Label();
}

using System.Text;
using k8s;

namespace Streaming.Kubernetes;

/// <summary>The one way from objects to text: LF, keys sorted, the same bytes for the same objects.</summary>
internal static class ManifestSerializer
{
    /// <summary>First line of every YAML file; what does not begin with it was not written by this program.</summary>
    public const string Header = "# Generated from the model in AppHost/Program.cs by `dotnet run --project AppHost -- generate`.";

    public static string Serialize(ManifestFile file)
    {
        var text = new StringBuilder(Header).Append('\n');
        for (var i = 0; i < file.Documents.Count; i++)
        {
            text.Append(i == 0 ? string.Empty : "---\n").Append(KubernetesYaml.Serialize(file.Documents[i]).ReplaceLineEndings("\n").TrimEnd('\n')).Append('\n');
        }

        return text.ToString();
    }
}

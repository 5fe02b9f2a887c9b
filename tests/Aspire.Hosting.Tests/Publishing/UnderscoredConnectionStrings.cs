using System.Text.Json.Nodes;

namespace Aspire.Hosting.Tests.Publishing;

/// <summary>Since 13.6 Aspire gives a connection string whose name has hyphens a second time, with underscores; the bundled host does not.</summary>
internal static class UnderscoredConnectionStrings
{
    private const string Prefix = "ConnectionStrings__";

    public static void LeaveOutUnderscoredConnectionStrings(this JsonNode manifest)
    {
        foreach (var variables in manifest["resources"]!.AsObject().Select(resource => resource.Value!["env"]).OfType<JsonObject>())
        {
            foreach (var name in variables.Select(v => v.Key).Where(IsUnderscored).ToList())
            {
                variables.Remove(name);
            }
        }
    }

    public static bool IsUnderscored(string variable) => variable.StartsWith(Prefix, StringComparison.Ordinal) && variable[Prefix.Length..].Contains('_', StringComparison.Ordinal);
}

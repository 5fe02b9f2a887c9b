using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Variables that tell the parts of a connection string.</summary>
internal static class ConnectionProperties
{
    public static void Add(Dictionary<string, object> variables, IResourceWithConnectionString resource, string connectionName)
    {
        var prefix = connectionName.Length == 0 ? string.Empty : $"{VariableName.Encode(connectionName)}_";
        var added = resource.Annotations.OfType<ConnectionPropertyAnnotation>().Select(a => KeyValuePair.Create(a.Name, a.Value));
        foreach (var (name, value) in resource.GetConnectionProperties().Concat(added))
        {
            variables[$"{prefix}{name.ToUpperInvariant()}"] = value;
        }
    }
}

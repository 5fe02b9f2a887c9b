namespace Streaming.Dashboard.Telemetry;

/// <summary>Which service's telemetry is shown: all, those of one name, or one instance, written <c>name/instance</c>.</summary>
public static class ResourceFilter
{
    /// <summary>Whether the resource is among those chosen; none chosen means all.</summary>
    public static bool Includes(string? choice, TelemetryResource resource) =>
        string.IsNullOrEmpty(choice) || choice == resource.Name || (choice.Length > resource.Name.Length && choice == Full(resource));

    /// <summary>The choice of exactly this instance; the name alone where the instance has no other.</summary>
    public static string Of(TelemetryResource resource) =>
        resource.InstanceId.Length == 0 || resource.InstanceId == resource.Name ? resource.Name : Full(resource);

    /// <summary>All choices: each name, and each instance where a name has several.</summary>
    public static IEnumerable<string> Choices(IEnumerable<TelemetryResource> resources) =>
        resources.GroupBy(resource => resource.Name).SelectMany(group => group.Count() == 1 ? [group.Key] : group.Select(Of).Prepend(group.Key));

    private static string Full(TelemetryResource resource) => $"{resource.Name}/{resource.InstanceId}";
}

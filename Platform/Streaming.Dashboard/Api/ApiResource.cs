using Streaming.Dashboard.Resources;

namespace Streaming.Dashboard.Api;

/// <summary>An instance of a resource in the API, without its environment and properties, for these may have secrets.</summary>
internal record ApiResource(
    string Name, string DisplayName, string Type, string State, Health? Health, DateTimeOffset? CreatedAt, DateTimeOffset? StartedAt, DateTimeOffset? StoppedAt, int? ExitCode,
    string? Parent, IReadOnlyList<ApiUrl> Urls, IReadOnlyList<HealthCheck> HealthChecks, IReadOnlyList<ResourceReference> References)
{
    /// <summary>The state of a resource that the host has taken away.</summary>
    public const string Removed = "Removed";

    public static ApiResource Of(ResourceInstance resource) => new(
        resource.Name, resource.DisplayName, resource.Type, resource.State, resource.Health, resource.CreatedAt, resource.StartedAt, resource.StoppedAt, resource.ExitCode,
        resource.Parent, [.. resource.Urls.Select(url => new ApiUrl(url.Address, url.Text, url.IsInternal))], resource.HealthChecks, resource.References);
}

using System.Collections.Immutable;
using System.Globalization;
using Aspire.DashboardService.Proto.V1;
using Google.Protobuf.WellKnownTypes;
using Streaming.Dashboard.Layout;

namespace Streaming.Dashboard.Resources;

/// <summary>Reads the host's description of a resource.</summary>
internal static class ResourceReader
{
    public static ResourceInstance Read(Resource resource)
    {
        var properties = resource.Properties.Select(Property).ToImmutableArray();
        var checks = resource.HealthReports.Select(Check).ToImmutableArray();
        var exitCode = int.TryParse(Find(properties, KnownProperties.ExitCode), NumberStyles.Integer, CultureInfo.InvariantCulture, out var code) ? code : (int?)null;
        var state = resource.HasState && resource.State.Length > 0 ? resource.State : "Unknown";
        var health = state == KnownStates.Running ? Summary(checks) : (Health?)null;
        var (source, detail) = ResourceSource.Of(properties);
        return new ResourceInstance
        {
            Name = resource.Name,
            DisplayName = resource.DisplayName.Length > 0 ? resource.DisplayName : resource.Name,
            Type = resource.ResourceType,
            State = state,
            Tone = ToneOf(resource, state, exitCode, health),
            Health = health,
            CreatedAt = Time(resource.CreatedAt),
            StartedAt = Time(resource.StartedAt),
            StoppedAt = Time(resource.StoppedAt),
            ExitCode = exitCode,
            Source = source,
            SourceDetail = detail,
            Parent = Find(properties, KnownProperties.ParentName) ?? resource.Relationships.FirstOrDefault(r => r.Type == "Parent")?.ResourceName,
            Urls = [.. resource.Urls.Where(url => !url.IsInactive).OrderByDescending(url => url.DisplayProperties?.SortOrder ?? 0).Select(Link)],
            Environment = [.. resource.Environment.OrderBy(e => e.Name, StringComparer.OrdinalIgnoreCase).Select(e => new EnvironmentEntry(e.Name, e.Value, e.IsFromSpec))],
            HealthChecks = checks,
            Properties = properties,
            Volumes = [.. resource.Volumes.Select(v => new VolumeEntry(v.Source, v.Target, v.MountType, v.IsReadOnly))],
            Actions = [.. resource.Commands.Where(c => c.State != ResourceCommandState.Hidden).Select(Action)],
            References = [.. resource.Relationships.Select(r => new ResourceReference(r.ResourceName, r.Type))],
            IconName = resource.IconName,
            IsIconFilled = resource.IconVariant == IconVariant.Filled,
            IsHidden = resource.IsHidden,
        };
    }

    public static string? Find(ImmutableArray<PropertyEntry> properties, string name) =>
        properties.FirstOrDefault(property => property.Name == name)?.Value is { Length: > 0 } value ? value : null;

    private static Health Summary(ImmutableArray<HealthCheck> checks)
    {
        if (checks.Any(check => check.Health == Health.Unhealthy))
            return Health.Unhealthy;
        if (checks.Any(check => check.Health == Health.Unknown))
            return Health.Unknown;
        return checks.Any(check => check.Health == Health.Degraded) ? Health.Degraded : Health.Healthy;
    }

    private static Tone ToneOf(Resource resource, string state, int? exitCode, Health? health)
    {
        if (health is Health.Unhealthy or Health.Degraded)
            return Tone.Warning;
        return resource.StateStyle switch
        {
            "success" => Tone.Success,
            "info" => Tone.Info,
            "warning" => Tone.Warning,
            "error" => Tone.Error,
            _ => KnownStates.ToneOf(state, exitCode),
        };
    }

    private static HealthCheck Check(HealthReport report)
    {
        var health = (report.HasStatus, report.Status) switch
        {
            (false, _) => Health.Unknown,
            (_, HealthStatus.Healthy) => Health.Healthy,
            (_, HealthStatus.Degraded) => Health.Degraded,
            _ => Health.Unhealthy,
        };
        return new HealthCheck(report.Key, health, report.Description, report.Exception, Time(report.LastRunAt));
    }

    private static PropertyEntry Property(ResourceProperty property) =>
        new(property.Name, property.HasDisplayName ? property.DisplayName : KnownProperties.TextOf(property.Name), PropertyText.Of(property.Value), property.IsSensitive);

    private static ResourceUrl Link(Url url)
    {
        var text = url.DisplayProperties is { DisplayName.Length: > 0 } display ? display.DisplayName : url.FullUrl;
        var isLink = System.Uri.TryCreate(url.FullUrl, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
        return new ResourceUrl(url.FullUrl, text, url.EndpointName, isLink, url.IsInternal);
    }

    private static ResourceAction Action(ResourceCommand command) => new(
        command.Name,
        command.DisplayName,
        command.DisplayDescription,
        command.HasConfirmationMessage && command.ConfirmationMessage.Length > 0 ? command.ConfirmationMessage : null,
        command.IconName,
        command.IsHighlighted,
        command.State == ResourceCommandState.Enabled);

    private static DateTimeOffset? Time(Timestamp? timestamp) => timestamp?.ToDateTimeOffset();
}

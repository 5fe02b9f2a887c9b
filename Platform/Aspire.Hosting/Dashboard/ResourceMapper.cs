using System.Globalization;
using Aspire.DashboardService.Proto.V1;
using Aspire.Hosting.ApplicationModel;
using Google.Protobuf.WellKnownTypes;
using ProtoResource = Aspire.DashboardService.Proto.V1.Resource;

namespace Aspire.Hosting.Dashboard;

/// <summary>Writes the state of an instance as the dashboard reads it.</summary>
internal static class ResourceMapper
{
    public static ProtoResource Map(ResourceEvent change)
    {
        var snapshot = change.Snapshot;
        var resource = new ProtoResource
        {
            Name = change.ResourceId,
            DisplayName = change.Resource.Name,
            Uid = change.ResourceId,
            ResourceType = snapshot.ResourceType,
            IsHidden = snapshot.IsHidden,
            CreatedAt = Time(snapshot.CreationTimeStamp),
            StartedAt = Time(snapshot.StartTimeStamp),
            StoppedAt = Time(snapshot.StopTimeStamp),
        };
        if (snapshot.State is { } state)
        {
            resource.State = state.Text;
            if (state.Style is not null)
            {
                resource.StateStyle = state.Style;
            }
        }

        resource.Properties.AddRange(snapshot.Properties.Select(p => Property(p.Name, p.Value, p.IsSensitive)));
        if (snapshot.ExitCode is { } exitCode)
        {
            resource.Properties.Add(Property("resource.exitCode", exitCode));
        }

        resource.Environment.AddRange(snapshot.EnvironmentVariables.Select(v => new EnvironmentVariable { Name = v.Name, Value = v.Value ?? string.Empty, IsFromSpec = v.IsFromSpec }));
        resource.Relationships.AddRange(snapshot.Relationships.Select(r => new ResourceRelationship { ResourceName = r.ResourceName, Type = r.Type }));
        resource.Urls.AddRange(snapshot.Urls.Select(Url));
        resource.Commands.AddRange(snapshot.Commands.Select(Command));
        resource.HealthReports.AddRange(snapshot.HealthReports.Select(Health));
        resource.Volumes.AddRange(snapshot.Volumes.Select(v => new Volume { Source = v.Source ?? string.Empty, Target = v.Target, MountType = v.MountType, IsReadOnly = v.IsReadOnly }));
        if (snapshot.IconName is not null)
        {
            resource.IconName = snapshot.IconName;
        }

        if (snapshot.IconVariant is { } variant)
        {
            resource.IconVariant = Variant(variant);
        }

        return resource;
    }

    private static Url Url(UrlSnapshot url)
    {
        var mapped = new Url { FullUrl = url.Url, IsInternal = url.IsInternal, DisplayProperties = new() { DisplayName = url.DisplayProperties.DisplayName, SortOrder = url.DisplayProperties.SortOrder } };
        if (url.Name is not null)
        {
            mapped.EndpointName = url.Name;
        }

        return mapped;
    }

    private static ResourceCommand Command(ResourceCommandSnapshot command)
    {
        var mapped = new ResourceCommand
        {
            Name = command.Name,
            DisplayName = command.DisplayName,
            IsHighlighted = command.IsHighlighted,
            IconName = command.IconName ?? string.Empty,
            DisplayDescription = command.DisplayDescription ?? string.Empty,
            State = (DashboardService.Proto.V1.ResourceCommandState)command.State,
        };
        if (command.ConfirmationMessage is not null)
        {
            mapped.ConfirmationMessage = command.ConfirmationMessage;
        }

        if (command.IconVariant is { } variant)
        {
            mapped.IconVariant = Variant(variant);
        }

        return mapped;
    }

    private static DashboardService.Proto.V1.IconVariant Variant(ApplicationModel.IconVariant variant) =>
        variant == ApplicationModel.IconVariant.Filled ? DashboardService.Proto.V1.IconVariant.Filled : DashboardService.Proto.V1.IconVariant.Regular;

    private static HealthReport Health(HealthReportSnapshot report)
    {
        var mapped = new HealthReport { Key = report.Name, Description = report.Description ?? string.Empty, Exception = report.ExceptionText ?? string.Empty, LastRunAt = Time(report.LastRunAt) };
        if (report.Status is { } status)
        {
            mapped.Status = status switch
            {
                Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus.Healthy => HealthStatus.Healthy,
                Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus.Degraded => HealthStatus.Degraded,
                _ => HealthStatus.Unhealthy,
            };
        }

        return mapped;
    }

    private static ResourceProperty Property(string name, object? value, bool isSensitive = false) => new()
    {
        Name = name,
        IsSensitive = isSensitive,
        Value = Value.ForString(Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty),
    };

    private static Timestamp? Time(DateTime? time) => time is { } known ? Timestamp.FromDateTime(known) : null;
}

using Streaming.Dashboard.Mcp.Resources;
using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.Mcp.Telemetry;

/// <summary>The services whose telemetry tools show: all but those that the model keeps from MCP.</summary>
internal sealed class ServiceFinder(TelemetryResources services, ResourceFinder resources)
{
    /// <summary>Says of a service whether it is shown.</summary>
    public Func<TelemetryResource, bool> Shown()
    {
        var excluded = resources.Excluded;
        return service => !excluded.Contains(service.Name) && !excluded.Contains(service.InstanceId);
    }

    /// <summary>The filter for a name: a service, one of its instances as <c>service/instance</c>, or as the host names it. None for none.</summary>
    /// <exception cref="ToolException">Nothing of that name has sent telemetry.</exception>
    public string? Find(string? name)
    {
        if (string.IsNullOrEmpty(name))
            return null;
        TelemetryResource[] shown = [.. services.All.Where(Shown())];
        var choices = ResourceFilter.Choices(shown).ToList();
        return choices.Find(choice => choice.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? (shown.FirstOrDefault(service => service.InstanceId.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } instance ? ResourceFilter.Of(instance) : null)
            ?? throw new ToolException($"'{name}' has sent no telemetry; {(choices.Count == 0 ? "nothing has" : $"that have: {string.Join(", ", choices.Take(50))}")}. It may not run, or not send any.");
    }
}

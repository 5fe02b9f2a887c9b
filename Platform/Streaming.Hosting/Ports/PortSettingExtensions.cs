using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace Streaming.Hosting;

/// <summary>Lets a setting choose the port of an endpoint.</summary>
public static class PortSettingExtensions
{
    /// <summary>Takes the port of an endpoint from a setting: absent keeps the port of the model, 0 takes any free one.</summary>
    /// <param name="builder">A resource that has the endpoint.</param>
    /// <param name="endpointName">Name of the endpoint, as <c>http</c>.</param>
    /// <param name="setting">Configuration key, as <c>Streaming:Producers:Port</c>.</param>
    /// <exception cref="DistributedApplicationException">The setting is not a port number.</exception>
    public static IResourceBuilder<T> WithPortSetting<T>(this IResourceBuilder<T> builder, string endpointName, string setting)
        where T : IResourceWithEndpoints
    {
        var settings = new StreamingSettings(builder.ApplicationBuilder);
        return builder
            .WithEndpoint(endpointName, endpoint => endpoint.Port = settings.Port(setting, endpoint.Port), createIfNotExists: false)
            .WithAnnotation(new PortSettingAnnotation(endpointName, setting));
    }
}

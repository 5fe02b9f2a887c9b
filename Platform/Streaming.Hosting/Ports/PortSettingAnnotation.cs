using Aspire.Hosting.ApplicationModel;

namespace Streaming.Hosting;

/// <summary>Names the setting that chooses the port of an endpoint; a resource carries one for each endpoint.</summary>
/// <param name="EndpointName">Name of the endpoint.</param>
/// <param name="Setting">Configuration key, as <c>Streaming:Kafka:Port</c>.</param>
internal sealed record PortSettingAnnotation(string EndpointName, string Setting) : IResourceAnnotation;

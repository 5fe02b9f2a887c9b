namespace Aspire.Hosting.ApplicationModel;

/// <summary>What an instance of a resource has of its own.</summary>
/// <param name="Id">Its id: the name of the resource, with a number where it has replicas.</param>
/// <param name="PortOf">Port that it listens on at an endpoint.</param>
internal sealed record InstanceContext(string Id, Func<EndpointAnnotation, int?> PortOf);

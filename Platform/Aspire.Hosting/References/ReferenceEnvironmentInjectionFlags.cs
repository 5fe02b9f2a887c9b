namespace Aspire.Hosting.ApplicationModel;

/// <summary>Which variables references give.</summary>
[Flags]
public enum ReferenceEnvironmentInjectionFlags
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Connection strings.</summary>
    ConnectionString = 1,

    /// <summary>Parts of connection strings.</summary>
    ConnectionProperties = 2,

    /// <summary>Addresses for service discovery: <c>services__{name}__{scheme}__{i}</c>.</summary>
    ServiceDiscovery = 4,

    /// <summary>Addresses by name: <c>{RESOURCE}_{ENDPOINT}</c>.</summary>
    Endpoints = 8,

    /// <summary>All.</summary>
    All = ConnectionString | ConnectionProperties | ServiceDiscovery | Endpoints,
}

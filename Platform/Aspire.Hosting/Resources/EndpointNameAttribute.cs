namespace Aspire.Hosting.ApplicationModel;

/// <summary>Marks a parameter that is the name of an endpoint.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class EndpointNameAttribute : Attribute;

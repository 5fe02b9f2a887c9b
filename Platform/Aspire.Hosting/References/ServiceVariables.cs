using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Variables that tell the address of a service.</summary>
internal static class ServiceVariables
{
    public static void Add(EnvironmentCallbackContext context, string service, string scheme, string variable, object value)
    {
        var flags = ReferenceFlags.Of(context.Resource);
        if (flags.HasFlag(ReferenceEnvironmentInjectionFlags.Endpoints))
        {
            context.EnvironmentVariables[variable] = value;
        }

        if (flags.HasFlag(ReferenceEnvironmentInjectionFlags.ServiceDiscovery))
        {
            var index = 0;
            while (context.EnvironmentVariables.TryGetValue($"services__{service}__{scheme}__{index}", out var taken) && !IsSame(taken, value))
            {
                index++;
            }

            context.EnvironmentVariables[$"services__{service}__{scheme}__{index}"] = value;
        }
    }

    /// <summary>Adds those of a service outside the application; when publishing, the scheme of a parameter's address is not known.</summary>
    public static async Task AddAsync(EnvironmentCallbackContext context, ExternalServiceResource service)
    {
        var name = VariableName.Encode(service.Name);
        if (service.Uri is { } uri)
        {
            Add(context, service.Name, uri.Scheme, name, uri.ToString());
        }
        else if (context.ExecutionContext.IsPublishMode)
        {
            Add(context, service.Name, "default", name, service.UrlParameter!);
        }
        else
        {
            var scheme = (await service.GetUriAsync(context.CancellationToken)).Scheme;
            Add(context, service.Name, scheme, $"{name}_{VariableName.Encode(scheme)}", service.UrlParameter!);
        }
    }

    // An endpoint that is referred to twice is one address.
    private static bool IsSame(object one, object other) => one is EndpointReference a && other is EndpointReference b
        ? a.Resource == b.Resource && string.Equals(a.EndpointName, b.EndpointName, StringComparison.OrdinalIgnoreCase)
        : Equals(one, other);
}

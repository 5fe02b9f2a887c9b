namespace Aspire.Hosting.Tests.Exceptions;

internal static partial class ExceptionCases
{
    private static Dictionary<string, ExceptionCase> Endpoints => new()
    {
        ["an endpoint of a name with a space"] = Case<ArgumentException>(
            "'my name' is no name of an endpoint: use 1 to 64 letters, digits and single hyphens, beginning with a letter and not ending with a hyphen. (Parameter 'name')",
            builder => builder.AddShell("tool", "true").WithEndpoint(name: Spaced)),
        ["an endpoint that is not there"] = Case<InvalidOperationException>(
            "Resource 'tool' has no endpoint 'http': add it with WithEndpoint or WithHttpEndpoint.", builder => _ = builder.AddShell("tool", "true").GetEndpoint("http").Port),
        ["a port before the start"] = Case<InvalidOperationException>(
            "Endpoint 'http' of resource 'tool' has no address before the application starts.", builder => _ = builder.AddShell("tool", "true").WithHttpEndpoint().GetEndpoint("http").Port),
        ["an address of another network"] = Case<ArgumentException>(
            "The address holds in the network 'localhost', not in 'aspire-container-network'. (Parameter 'endpoint')",
            builder =>
            {
                var endpoint = builder.AddContainer("cache", "valkey").WithEndpoint(targetPort: 6379, name: "tcp").GetEndpoint("tcp").EndpointAnnotation;
                endpoint.AllAllocatedEndpoints.AddOrUpdateAllocatedEndpoint(KnownNetworkIdentifiers.DefaultAspireContainerNetwork, new(endpoint, "localhost", 1));
            }),
        ["a command of HTTP without an endpoint"] = Case<DistributedApplicationException>(
            "Resource 'tool' has no endpoint 'https' or 'http' for the HTTP command: add it first with WithHttpEndpoint, or name another one.",
            builder => builder.AddShell("tool", "true").WithHttpCommand("/", "Go")),
        ["a health check of HTTP without an endpoint"] = Case<DistributedApplicationException>(
            "Resource 'tool' has no endpoint 'https' or 'http' for the health check: add it first with WithHttpEndpoint, or name another one.",
            builder => builder.AddShell("tool", "true").WithHttpHealthCheck()),
        ["a health check of HTTP for another endpoint"] = Case<DistributedApplicationException>(
            "Endpoint 'tcp' of resource 'tool' has the scheme 'tcp': a health check needs http or https.",
            builder => builder.AddShell("tool", "true").WithEndpoint(name: "tcp").WithHttpHealthCheck(endpointName: "tcp")),
        ["a health check of HTTP for a service of another scheme"] = Case<ArgumentException>(
            "External service 'files' has the address 'ftp://files.example.com/': only http and https can be checked. (Parameter 'builder')",
            builder => builder.AddExternalService("files", "ftp://files.example.com/").WithHttpHealthCheck()),
        ["a relative address of a service"] = Case<ArgumentException>(
            "The address 'search' of 'search' must be absolute. (Parameter 'url')", builder => builder.AddExternalService("search", "search")),
        ["a service with a query"] = Case<ArgumentException>(
            "The address 'https://example.com/?a=b' of 'search' must have no query. (Parameter 'uri')", builder => builder.AddExternalService("search", "https://example.com/?a=b")),
        ["a service with a fragment"] = Case<ArgumentException>(
            "The address 'https://example.com/#a' of 'search' must have no fragment. (Parameter 'uri')", builder => builder.AddExternalService("search", "https://example.com/#a")),
        ["a reference with a query"] = Case<InvalidOperationException>(
            "The address 'https://example.com/?a=b' of 'search' must have no query.",
            builder => builder.AddShell("tool", "true").WithReference("search", new Uri("https://example.com/?a=b"))),
        ["a relative reference"] = Case<InvalidOperationException>(
            "The address 'page' of 'search' must be absolute.", builder => builder.AddShell("tool", "true").WithReference("search", new Uri("page", UriKind.Relative))),
    };
}

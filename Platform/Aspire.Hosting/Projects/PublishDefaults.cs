using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>
/// What a published project is given. A profile's ports and variables are those of a developer's machine: only that there are HTTP endpoints
/// is kept. Kestrel's endpoints are those of the project wherever it runs.
/// </summary>
internal static class PublishDefaults
{
    public static IResourceBuilder<ProjectResource> WithPublishDefaults(this IResourceBuilder<ProjectResource> builder, LaunchProfile? profile, KestrelEndpoints kestrel)
    {
        EndpointAnnotation? addedHttps = null;
        builder.WithEnvironment(context => AddVariables(context, builder.Resource, addedHttps, kestrel));
        if (string.IsNullOrEmpty(profile?.ApplicationUrl) && !kestrel.Any)
        {
            return builder;
        }

        var http = Find(builder.Resource, "http") ?? Add(builder, "http", kestrel);
        var https = Find(builder.Resource, "https") ?? (addedHttps = Add(builder, "https", kestrel));
        http.TargetPort = https.TargetPort = http.TargetPort ?? https.TargetPort;
        return builder;
    }

    // A container is seldom given a certificate: the HTTPS endpoint that nobody asked for is left to whoever runs it.
    private static void AddVariables(EnvironmentCallbackContext context, ProjectResource project, EndpointAnnotation? addedHttps, KestrelEndpoints kestrel)
    {
        if (project.GetEndpoints().Any() && !project.HasAnnotationOfType<DisableForwardedHeadersAnnotation>())
        {
            context.EnvironmentVariables["ASPNETCORE_FORWARDEDHEADERS_ENABLED"] = "true";
        }

        var listeners = project.GetListeners().Where(e => e.EndpointAnnotation != addedHttps).ToArray();
        if (kestrel.Any)
        {
            kestrel.AddVariables(context, listeners);
            return;
        }

        AddPorts(context, "HTTP_PORTS", listeners.Where(e => e.IsHttp));
        AddPorts(context, "HTTPS_PORTS", listeners.Where(e => e.IsHttps));
    }

    private static void AddPorts(EnvironmentCallbackContext context, string variable, IEnumerable<EndpointReference> endpoints)
    {
        var ports = new ReferenceExpressionBuilder();
        foreach (var endpoint in endpoints)
        {
            ports.AppendLiteral(ports.IsEmpty ? string.Empty : ";");
            ports.Append($"{endpoint.Property(EndpointProperty.TargetPort)}");
        }

        if (!ports.IsEmpty)
        {
            context.EnvironmentVariables.TryAdd(variable, ports.Build());
        }
    }

    private static EndpointAnnotation? Find(ProjectResource project, string scheme) => project.Annotations.OfType<EndpointAnnotation>()
        .FirstOrDefault(e => e.UriScheme == scheme || string.Equals(e.Name, scheme, StringComparison.OrdinalIgnoreCase));

    private static EndpointAnnotation Add(IResourceBuilder<ProjectResource> builder, string scheme, KestrelEndpoints kestrel)
    {
        builder.WithEndpoint(scheme, endpoint =>
        {
            endpoint.UriScheme = scheme;
            kestrel.SetTransport(endpoint);
        });
        return Find(builder.Resource, scheme)!;
    }
}

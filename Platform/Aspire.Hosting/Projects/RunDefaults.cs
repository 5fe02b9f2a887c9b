using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>What a project that runs is given: the addresses to listen on, and its launch profile.</summary>
internal static class RunDefaults
{
    public static IResourceBuilder<ProjectResource> WithRunDefaults(this IResourceBuilder<ProjectResource> builder, LaunchProfile? profile, KestrelEndpoints kestrel)
    {
        builder.WithEnvironment(context => AddUrls(context, kestrel));
        if (profile is null)
        {
            return builder;
        }

        if (!kestrel.Any)
        {
            AddEndpoints(builder, profile, kestrel);
            if (profile.LaunchUrl is { Length: > 0 } url)
            {
                builder.WithUrls(context => context.Urls.ForEach(link => Launch(link, url)));
            }
        }

        if (profile.CommandLineArgs is { Length: > 0 } arguments)
        {
            builder.WithArgs([.. CommandLine.Split(arguments)]);
        }

        return builder.WithEnvironment(context =>
        {
            context.EnvironmentVariables.TryAdd("DOTNET_LAUNCH_PROFILE", profile.Name);
            foreach (var (name, value) in profile.EnvironmentVariables ?? [])
            {
                context.EnvironmentVariables.TryAdd(name, Environment.ExpandEnvironmentVariables(value));
            }
        });
    }

    // The first address of a scheme has its name; the second is http2 or https2, and so on.
    private static void AddEndpoints(IResourceBuilder<ProjectResource> builder, LaunchProfile profile, KestrelEndpoints kestrel)
    {
        foreach (var addresses in profile.Addresses.GroupBy(a => a.Scheme))
        {
            foreach (var (address, index) in addresses.Select((a, i) => (a, i)))
            {
                builder.WithEndpoint(index == 0 ? address.Scheme : $"{address.Scheme}{index + 1}", endpoint =>
                {
                    (endpoint.UriScheme, endpoint.Port, endpoint.TargetHost) = (address.Scheme, address.Port, ListeningHost.Of(address));
                    kestrel.SetTransport(endpoint);
                });
            }
        }
    }

    private static void Launch(ResourceUrlAnnotation link, string url)
    {
        if (link.Endpoint is not null)
        {
            RelativeUrl.Apply(link, url, null);
        }
    }

    private static void AddUrls(EnvironmentCallbackContext context, KestrelEndpoints kestrel)
    {
        var endpoints = ((ProjectResource)context.Resource).GetListeners().ToArray();
        if (kestrel.Any)
        {
            kestrel.AddVariables(context, endpoints);
            return;
        }

        if (endpoints.Length == 0 || context.EnvironmentVariables.ContainsKey("ASPNETCORE_URLS"))
        {
            return;
        }

        var urls = new ReferenceExpressionBuilder();
        foreach (var endpoint in endpoints)
        {
            urls.AppendLiteral(urls.IsEmpty ? string.Empty : ";");
            urls.Append($"{endpoint.Property(EndpointProperty.Scheme)}://{endpoint.EndpointAnnotation.TargetHost}:{endpoint.Property(EndpointProperty.TargetPort)}");
        }

        context.EnvironmentVariables["ASPNETCORE_URLS"] = urls.Build();
        // Redirection to HTTPS has to lead to the port of clients.
        if (endpoints.FirstOrDefault(e => e.IsHttps) is { } https)
        {
            context.EnvironmentVariables["ASPNETCORE_HTTPS_PORT"] = https.Property(EndpointProperty.Port);
        }
    }
}

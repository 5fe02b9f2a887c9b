using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Configuration;

namespace Streaming.Hosting;

/// <summary>
/// Tells the dashboard where the model's first cluster and registry are, and its jobs, by the settings below <c>Streams</c> that
/// anybody can give it. What the AppHost itself is given there counts more.
/// </summary>
internal static class DashboardStreams
{
    private const string DashboardName = "aspire-dashboard";
    private const string HttpEndpointName = "http";
    private const string Section = "Streams";

    public static void HandOver(DistributedApplicationModel model, IConfiguration configuration)
    {
        if (model.Resources.FirstOrDefault(resource => resource.Name == DashboardName) is not { } dashboard)
        {
            return;
        }

        dashboard.Annotations.Add(new EnvironmentCallbackAnnotation(context =>
        {
            foreach (var (name, value) in OfModel(model).Where(setting => !IsGiven(setting.Key, configuration)).Concat(Given(configuration)))
            {
                context.EnvironmentVariables[name] = value;
            }

            return Task.CompletedTask;
        }));
    }

    private static IEnumerable<KeyValuePair<string, object>> OfModel(DistributedApplicationModel model)
    {
        if (model.Resources.OfType<KafkaClusterResource>().FirstOrDefault() is { } kafka)
        {
            yield return new($"{Section}__Kafka__BootstrapServers", kafka.ConnectionStringExpression);
        }

        if (model.Resources.OfType<SchemaRegistryResource>().FirstOrDefault() is { } registry)
        {
            yield return new($"{Section}__SchemaRegistry__Url", registry.ConnectionStringExpression);
        }

        foreach (var (kind, resources) in Jobs(model))
        {
            foreach (var (index, resource) in resources.Index())
            {
                yield return new($"{Section}__Jobs__{kind}__{index}", new EndpointReference(resource, HttpEndpointName).Property(EndpointProperty.Url));
            }
        }
    }

    private static IEnumerable<(string Kind, IEnumerable<IResourceWithEndpoints> Resources)> Jobs(DistributedApplicationModel model)
    {
        var withEndpoints = model.Resources.OfType<IResourceWithEndpoints>().ToArray();
        yield return ("Flink", withEndpoints.OfType<FlinkResource>().Where(flink => flink.Role == FlinkRole.JobManager));
        yield return ("Windowed", withEndpoints.Where(resource => resource.Annotations.OfType<WindowedJobAnnotation>().Any()));
    }

    /// <summary>Whether the AppHost was told the same kind of server: addresses of two clusters do not mix.</summary>
    private static bool IsGiven(string variable, IConfiguration configuration) =>
        configuration.GetSection(string.Join(ConfigurationPath.KeyDelimiter, variable.Split("__")[..2])).Exists();

    private static IEnumerable<KeyValuePair<string, object>> Given(IConfiguration configuration) =>
        from setting in configuration.GetSection(Section).AsEnumerable()
        where !string.IsNullOrEmpty(setting.Value)
        select new KeyValuePair<string, object>(setting.Key.Replace(":", "__", StringComparison.Ordinal), setting.Value);
}

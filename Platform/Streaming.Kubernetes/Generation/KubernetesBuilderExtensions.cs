using Aspire.Hosting;

namespace Streaming.Kubernetes;

/// <summary>Lets an AppHost write Kubernetes manifests of its model.</summary>
public static class KubernetesBuilderExtensions
{
    /// <summary>Adds the step <c>generate</c>, which writes manifests for <c>kubectl apply</c>. Without effect when the application runs.</summary>
    /// <param name="builder">The AppHost's builder, made with <see cref="GenerateCommand.Arguments"/>.</param>
    /// <exception cref="DistributedApplicationException">An option is unknown, has no value, or a value that Kubernetes refuses.</exception>
    public static IDistributedApplicationBuilder AddKubernetes(this IDistributedApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (builder.ExecutionContext.IsPublishMode)
        {
            var arguments = builder.Configuration.GetSection(GenerateCommand.ArgumentsKey).GetChildren().OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => a.Value!);
            var options = GenerateOptions.Parse([.. arguments]);
            var settings = KubernetesSettings.Read(builder.Configuration);
            builder.Pipeline.AddStep(GenerateCommand.Verb, context => new KubernetesPublisher(options, settings).PublishAsync(context));
        }

        return builder;
    }
}

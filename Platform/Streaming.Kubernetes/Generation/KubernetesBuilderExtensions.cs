using Aspire.Hosting;

namespace Streaming.Kubernetes;

/// <summary>Lets an AppHost write Kubernetes manifests of its model.</summary>
public static class KubernetesBuilderExtensions
{
    /// <summary>Adds the step <c>generate</c>, which writes manifests for <c>kubectl apply</c>. Without effect when the application runs.</summary>
    /// <param name="builder">The AppHost's builder, made with <see cref="GenerateCommand.Arguments"/>.</param>
    /// <exception cref="DistributedApplicationException">
    /// The command line has a word that is no verb; an option is unknown, has no value, or a value that Kubernetes refuses.
    /// </exception>
    public static IDistributedApplicationBuilder AddKubernetes(this IDistributedApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (builder.Configuration[GenerateCommand.UnknownKey] is { } word)
        {
            throw new DistributedApplicationException(word == GenerateCommand.Verb
                ? $"'{word}' is not the first argument: write it before its options, and settings as variables of the environment."
                : $"'{word}' is no verb: the only one is {GenerateCommand.Verb}, and without a verb the application runs. Settings are written --name value or name=value.");
        }

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

using System.Runtime.CompilerServices;
using Aspire.Hosting;

namespace Streaming.Hosting;

/// <summary>The runtime of an application, chosen once: engines are asked, and the model is to be of one kind.</summary>
/// <param name="Runtime">Containers or embedded.</param>
/// <param name="Reason">Why, where the choice was left to the machine.</param>
internal sealed record RuntimeChoice(StreamingRuntime Runtime, string? Reason = null)
{
    public const string Setting = "Streaming:Runtime";

    private static readonly ConditionalWeakTable<IDistributedApplicationBuilder, RuntimeChoice> Choices = [];

    /// <exception cref="DistributedApplicationException">The setting names no runtime, or one that cannot be had.</exception>
    public static RuntimeChoice Of(IDistributedApplicationBuilder builder) => Choices.GetValue(builder, Choose);

    private static RuntimeChoice Choose(IDistributedApplicationBuilder builder)
    {
        var value = builder.Configuration[Setting] is { Length: > 0 } given ? given : nameof(StreamingRuntime.Auto);
        if (!Enum.TryParse<StreamingRuntime>(value, ignoreCase: true, out var runtime) || int.TryParse(value, out _))
        {
            throw new DistributedApplicationException($"{Setting} is '{value}': choose auto, containers or embedded.");
        }

        if (builder.ExecutionContext.IsPublishMode)
        {
            return new(StreamingRuntime.Containers);
        }

        return runtime switch
        {
            StreamingRuntime.Embedded => new(runtime),
            StreamingRuntime.Containers => Containers(builder),
            _ => Auto(builder),
        };
    }

    private static RuntimeChoice Containers(IDistributedApplicationBuilder builder)
    {
        try
        {
            ContainerEngine.Find(builder.Configuration);
            return new(StreamingRuntime.Containers);
        }
        catch (DistributedApplicationException e)
        {
            throw new DistributedApplicationException($"{Setting} is 'containers', and {e.Message}. Start docker or podman, or choose embedded.", e);
        }
    }

    private static RuntimeChoice Auto(IDistributedApplicationBuilder builder)
    {
        try
        {
            var engine = ContainerEngine.Find(builder.Configuration);
            var missing = engine.Missing(PlatformImages.Of(builder));
            return missing.Count == 0
                ? new(StreamingRuntime.Containers, $"{engine.Program} answers and has all images")
                : new(StreamingRuntime.Embedded, $"{engine.Program} has no {string.Join(", ", missing)}; {Setting}=containers pulls what is missing");
        }
        catch (DistributedApplicationException e)
        {
            return new(StreamingRuntime.Embedded, e.Message);
        }
    }
}

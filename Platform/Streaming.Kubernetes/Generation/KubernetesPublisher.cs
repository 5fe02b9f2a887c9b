using Aspire.Hosting.Pipelines;

namespace Streaming.Kubernetes;

/// <summary>Model to typed objects, objects to text, text to files.</summary>
internal sealed class KubernetesPublisher(GenerateOptions options, KubernetesSettings settings)
{
    public async Task PublishAsync(PipelineStepContext context)
    {
        var generation = new GenerateContext(
            await PublishedModel.ReadAsync(context.Model.Resources, context.ExecutionContext, context.CancellationToken), options, settings);
        var manifests = Manifests.Map(generation);
        var overlay = await DevelopmentOverlay.MapAsync(generation, manifests, context.Model.Resources, context.ExecutionContext, context.CancellationToken);
        var files = manifests.Concat(Manifests.Kustomizations(manifests)).Append(overlay).ToDictionary(f => f.Path, ManifestSerializer.Serialize);
        files[Readme.Path] = Readme.Text(generation);
        var folder = Path.GetFullPath(options.OutputPath);
        if (!options.SkipBuild)
        {
            var engine = ImagePlan.NeedsEngine(generation) ? await ContainerEngine.FindAsync(context.CancellationToken) : string.Empty;
            await ImageBuilder.RunAsync(ImagePlan.Of(generation, engine), context.CancellationToken);
        }

        OutputFolder.Write(folder, files);
        Console.WriteLine($"{files.Count} files in {folder}");
    }
}

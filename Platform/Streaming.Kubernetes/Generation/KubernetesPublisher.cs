using Aspire.Hosting.Pipelines;

namespace Streaming.Kubernetes;

/// <summary>Model to typed objects, objects to text, text to files.</summary>
internal sealed class KubernetesPublisher(GenerateOptions options, KubernetesSettings settings)
{
    public async Task PublishAsync(PipelineStepContext context)
    {
        var model = await PublishedModel.ReadAsync(context.Model.Resources, context.ExecutionContext, context.CancellationToken);
        var files = Manifests.Map(new(model, options, settings)).ToDictionary(f => f.Path, ManifestSerializer.Serialize);
        var folder = Path.GetFullPath(options.OutputPath);
        OutputFolder.Write(folder, files);
        Console.WriteLine($"{files.Count} files in {folder}");
    }
}

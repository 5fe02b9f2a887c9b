using System.Text.Encodings.Web;
using System.Text.Json;
using Aspire.Hosting.Pipelines;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Aspire.Hosting.Publishing;

/// <summary>The step <c>manifest</c>: writes the model as the JSON that aspirate and other tools read.</summary>
internal static class ManifestPublisher
{
    public const string Name = "manifest";
    private const string DefaultFile = "aspire-manifest.json";
    private static readonly JsonWriterOptions Format = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task PublishAsync(PipelineStepContext context)
    {
        var path = Path.GetFullPath(context.Services.GetRequiredService<IConfiguration>()["Publishing:OutputPath"] ?? DefaultFile);
        path = Directory.Exists(path) ? Path.Combine(path, DefaultFile) : path;
        using var buffer = new MemoryStream();
        await using (var writer = new Utf8JsonWriter(buffer, Format))
        {
            await new ManifestPublishingContext(context.ExecutionContext, path, writer, context.CancellationToken).WriteModelAsync(context.Model);
        }

        try
        {
            await File.WriteAllBytesAsync(path, buffer.ToArray(), context.CancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DistributedApplicationException($"The manifest {path} cannot be written: {e.Message}", e);
        }
    }
}

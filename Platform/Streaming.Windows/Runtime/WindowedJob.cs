using System.Net;
using Streaming.Avro;
using Streaming.Windows.Checkpoints;
using Streaming.Windows.Declaration;
using Streaming.Windows.Records;
using Streaming.Windows.Sink;

namespace Streaming.Windows.Runtime;

/// <summary>Brings the job up and runs it as long as the process lives.</summary>
internal sealed class WindowedJob(
    JobDeclaration job, SinkSchema schema, ISchemaRegistryClient registry, RecordDecoder decoder, ICheckpointStore checkpoints, IWindowSink sink,
    JobOpening opening, JobRunner runner, JobStatus status, ILogger<WindowedJob> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Polling blocks; the start of the host does not wait for it.
        await Task.Yield();
        try
        {
            Log.Declared(logger, job.Name, TimeSpan.FromMilliseconds(job.WindowMillis), job.Source.Topic, job.Sink.Topic, checkpoints.Path);
            await decoder.CheckAsync(stoppingToken).ConfigureAwait(false);
            var encoder = new WindowEncoder(job, schema, await RegisterAsync(stoppingToken).ConfigureAwait(false));
            var (state, written) = await opening.OpenAsync(stoppingToken).ConfigureAwait(false);
            await runner.RunAsync(state, new WindowPublisher(encoder, sink, written), stoppingToken).ConfigureAwait(false);
            status.End(failed: false);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            status.End(failed: false);
        }
        catch
        {
            status.End(failed: true);
            throw;
        }
    }

    private async Task<int> RegisterAsync(CancellationToken cancellationToken)
    {
        var subject = $"{job.Sink.Topic}-value";
        try
        {
            return await registry.RegisterSchemaAsync(subject, job.Sink.Schema, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
        catch (SchemaRegistryException exception) when (exception.Status is HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity)
        {
            throw new JobException($"the registry refuses the sink's schema {job.Sink.SchemaFile} for {subject}: {exception.Message}", exception);
        }
    }
}

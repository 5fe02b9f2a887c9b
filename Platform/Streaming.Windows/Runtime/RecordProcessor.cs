using System.Diagnostics;
using Confluent.Kafka;
using Streaming.Avro;
using Streaming.Windows.Aggregation;
using Streaming.Windows.Checkpoints;
using Streaming.Windows.Declaration;
using Streaming.Windows.Records;
using Streaming.Windows.Telemetry;

namespace Streaming.Windows.Runtime;

/// <summary>Takes records into the state, one after the other.</summary>
internal sealed class RecordProcessor(JobDeclaration job, RecordDecoder decoder, DeadLetterSender deadLetters, TimeProvider time, ILogger<RecordProcessor> logger)
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(1);
    private readonly SourceRow _row = new(job.Key.Count, job.Aggregates.Count);

    /// <summary>Takes in a record; a second call with it would count it again.</summary>
    /// <exception cref="JobException">The record cannot be counted, and there are no dead letters.</exception>
    /// <exception cref="KafkaException">The broker refuses a dead letter.</exception>
    public async ValueTask ProcessAsync(JobState state, ConsumeResult<byte[], byte[]> record, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        using var span = ProcessSpan.Start(job, record);
        string outcome;
        try
        {
            var projection = decoder.Find(record.Message.Value) ?? await PlanAsync(record.Message.Value, cancellationToken).ConfigureAwait(false);
            RecordDecoder.Decode(projection, record.Message.Value, _row);
            outcome = Apply(state, record.Partition.Value);
        }
        catch (UndecodableRecordException exception)
        {
            Log.Rejected(logger, record.TopicPartitionOffset, exception.Message);
            span?.SetStatus(ActivityStatusCode.Error, exception.Message);
            await deadLetters.SendAsync(record, exception.Message, cancellationToken).ConfigureAwait(false);
            state.Counts = state.Counts with { Rejected = state.Counts.Rejected + 1 };
            outcome = "rejected";
        }

        // Last: whatever failed above leaves the record to the next start.
        state.NextOffsets[record.Partition.Value] = record.Offset.Value + 1;
        state.Counts = state.Counts with { In = state.Counts.In + 1 };
        span?.SetTag(MessagingAttributes.Outcome, outcome);
        JobInstrumentation.Records.Add(1, new KeyValuePair<string, object?>(MessagingAttributes.Outcome, outcome));
        if (JobInstrumentation.ProcessDuration.Enabled)
        {
            JobInstrumentation.ProcessDuration.Record(
                Stopwatch.GetElapsedTime(started).TotalSeconds, JobInstrumentation.Tags(MessagingAttributes.Process, record.Topic));
        }
    }

    private string Apply(JobState state, int partition)
    {
        switch (state.Windows.Apply(partition, _row))
        {
            case RowOutcome.Late:
                state.Counts = state.Counts with { Late = state.Counts.Late + 1 };
                return "late";
            case RowOutcome.Duplicate:
                state.Counts = state.Counts with { Duplicates = state.Counts.Duplicates + 1 };
                return "duplicate";
            default:
                return "counted";
        }
    }

    private async Task<RecordProjection> PlanAsync(byte[]? value, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await decoder.PlanAsync(value, cancellationToken).ConfigureAwait(false);
            }
            catch (SchemaRegistryException exception)
            {
                // Nothing is wrong with the record, so it waits.
                Log.Waiting(logger, "The schema registry", exception.Message);
                await Task.Delay(RetryDelay, time, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}

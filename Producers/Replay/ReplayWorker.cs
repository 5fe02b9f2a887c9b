using System.Text;
using Microsoft.Extensions.Options;
using Streaming.Contracts;
using Streaming.Producers.Csv;
using Streaming.Producers.Publishing;
using Streaming.ServiceDefaults.Kafka;

namespace Streaming.Producers.Replay;

/// <summary>Sends the rows of order files, one after the other; what is no order goes to the dead letters.</summary>
internal sealed partial class ReplayWorker(
    IOptions<ProducersOptions> options, OrderPublisher publisher, IngestStats stats, TimeProvider time, ILogger<ReplayWorker> logger)
    : BackgroundService
{
    private readonly ReplayClock _clock = new(options.Value.ReplaySpeed, time);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var file in options.Value.ReplayFiles)
        {
            Reading(file);
            await ReplayAsync(file, stoppingToken).ConfigureAwait(false);
        }

        stats.Exhausted();
        Finished(stats.Snapshot().Read, options.Value.ReplayFiles.Count);
    }

    private async Task ReplayAsync(string path, CancellationToken cancellationToken)
    {
        var file = Path.GetFileName(path);
        var stream = File.OpenRead(path);
        await using var _ = stream.ConfigureAwait(false);
        var isHeader = true;
        await foreach (var line in FileLines.ReadAsync(stream, cancellationToken).ConfigureAwait(false))
        {
            if (isHeader)
            {
                CheckHeader(path, line);
                isHeader = false;
            }
            else if (line.Bytes.Length > 0)
            {
                await SendAsync(file, line, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static void CheckHeader(string path, FileLine line)
    {
        if (ReplayPath.HeaderProblem(path, line.Bytes) is { } problem)
        {
            throw new InvalidDataException(problem);
        }
    }

    private async Task SendAsync(string file, FileLine line, CancellationToken cancellationToken)
    {
        stats.Read();
        var row = OrderParser.Parse(file, line);
        if (row.Order is null)
        {
            await RejectAsync(row.Key, row.Reason!, file, line, cancellationToken).ConfigureAwait(false);
            return;
        }

        await _clock.WaitAsync(row.Order.InvoiceDate, cancellationToken).ConfigureAwait(false);
        var delivered = await publisher.SendAsync(row.Order, cancellationToken).ConfigureAwait(false);
        _ = CountAsync(delivered, row.Order, file, line, cancellationToken);
    }

    private async Task CountAsync(Task delivered, OrderLine order, string file, FileLine line, CancellationToken cancellationToken)
    {
        try
        {
            await delivered.ConfigureAwait(false);
            stats.Produced();
        }
        catch (RecordRefusedException exception)
        {
            await RejectAsync(order.InvoiceNo, exception.Message, file, line, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task RejectAsync(string? key, string reason, string file, FileLine line, CancellationToken cancellationToken)
    {
        RowRejected(file, line.Number, reason);
        var letter = new DeadLetter(reason, file, line.Bytes) { Key = key is null ? null : Encoding.UTF8.GetBytes(key), Line = line.Number };
        var delivered = await publisher.SendAsync(letter, cancellationToken).ConfigureAwait(false);
        _ = CountRejectedAsync(delivered, file, line);
    }

    private async Task CountRejectedAsync(Task delivered, string file, FileLine line)
    {
        try
        {
            await delivered.ConfigureAwait(false);
            stats.Rejected();
        }
        catch (RecordRefusedException exception)
        {
            // It stays in flight in the stats: it is neither an order nor a dead letter.
            DeadLetterRefused(file, line.Number, exception.Message);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Replaying {File}")]
    private partial void Reading(string file);

    [LoggerMessage(2, LogLevel.Information, "All {Rows} rows of {Files} files are read")]
    private partial void Finished(long rows, int files);

    [LoggerMessage(3, LogLevel.Warning, "{File}, line {Line} is rejected: {Reason}")]
    private partial void RowRejected(string file, long line, string reason);

    [LoggerMessage(4, LogLevel.Error, "{File}, line {Line} can be kept neither as an order nor as a dead letter: {Reason}")]
    private partial void DeadLetterRefused(string file, long line, string reason);
}

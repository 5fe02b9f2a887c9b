using System.Globalization;

namespace Streaming.Dashboard.Streams.Jobs;

/// <summary>
/// Asks for a vertex of a Flink job: its watermark, and the metrics of the operators in it. A vertex counts only what goes over
/// the network; what it reads from outside and writes there is counted by its operators.
/// </summary>
internal sealed class FlinkSteps(JobHttp http)
{
    private const string Late = ".numLateRecordsDropped";
    private const string Read = ".numRecordsIn";
    private const string Sent = ".numRecordsSend";

    public async Task<FlinkStep> AskAsync(Uri server, string job, FlinkVertex vertex, FlinkPlan plan, CancellationToken cancellationToken)
    {
        var path = $"jobs/{job}/vertices/{vertex.Id}";
        var watermarks = await http.GetAsync(server, $"{path}/watermarks", FlinkAnswers.Default.IReadOnlyListFlinkMetric, cancellationToken);
        var sums = await SumsAsync(server, $"{path}/subtasks/metrics", cancellationToken);
        var step = new JobStep(
            vertex.Id, vertex.Name, vertex.Status, vertex.Parallelism, vertex.Metrics.ReadRecords, vertex.Metrics.WriteRecords, Least(watermarks), Sum(sums, id => id.EndsWith(Late, StringComparison.Ordinal)));
        return new(
            step,
            IsFirst(vertex, plan) ? Sum(sums, id => id.EndsWith(Read, StringComparison.Ordinal) && OperatorOf(id).StartsWith("Source", StringComparison.Ordinal)) ?? vertex.Metrics.WriteRecords : null,
            IsLast(vertex, plan) ? Sum(sums, id => id.EndsWith(Sent, StringComparison.Ordinal)) ?? vertex.Metrics.ReadRecords : null);
    }

    private async Task<Dictionary<string, long>> SumsAsync(Uri server, string path, CancellationToken cancellationToken)
    {
        var all = await http.GetAsync(server, path, FlinkAnswers.Default.IReadOnlyListFlinkMetric, cancellationToken);
        string[] wanted = [.. all.Select(metric => metric.Id).Where(id => new[] { Late, Read, Sent }.Any(end => id.EndsWith(end, StringComparison.Ordinal)))];
        if (wanted.Length == 0)
            return [];
        var sums = await http.GetAsync(server, $"{path}?agg=sum&get={Uri.EscapeDataString(string.Join(',', wanted))}", FlinkAnswers.Default.IReadOnlyListFlinkMetric, cancellationToken);
        return sums.Where(metric => metric.Sum is >= 0 and < long.MaxValue).ToDictionary(metric => metric.Id, metric => (long)metric.Sum!.Value);
    }

    private static long? Sum(Dictionary<string, long> sums, Func<string, bool> isMeant) =>
        sums.Where(sum => isMeant(sum.Key)).Select(sum => sum.Value).ToArray() is { Length: > 0 } meant ? meant.Sum() : null;

    /// <summary>The operator of a metric: what stands before its own name.</summary>
    private static string OperatorOf(string metric) => metric[..metric.LastIndexOf('.')];

    private static bool IsFirst(FlinkVertex vertex, FlinkPlan plan) => plan.Nodes.FirstOrDefault(node => node.Id == vertex.Id) is { Inputs: null or { Count: 0 } };

    private static bool IsLast(FlinkVertex vertex, FlinkPlan plan) => !plan.Nodes.Any(node => node.Inputs?.Any(input => input.Id == vertex.Id) == true);

    /// <summary>The smallest of the tasks; none where one of them has none.</summary>
    private static DateTimeOffset? Least(IReadOnlyList<FlinkMetric> watermarks)
    {
        DateTimeOffset?[] times = [.. watermarks.Select(watermark => long.TryParse(watermark.Value, CultureInfo.InvariantCulture, out var milliseconds) ? FlinkTime.Of(milliseconds) : null)];
        return times.Contains(null) ? null : times.Min();
    }
}

using Microsoft.Extensions.Options;
using Streaming.Dashboard.Configuration;
using Streaming.Dashboard.Streams.Watching;

namespace Streaming.Dashboard.Streams.Jobs;

/// <summary>All jobs, for all who look at them. A server that does not answer keeps no other from being shown.</summary>
internal sealed class JobWatch : IDisposable
{
    private readonly IReadOnlyList<(JobKind Kind, Uri Address)> _servers;
    private readonly SampleHistory<(string Job, bool IsOut)> _counts = new();
    private readonly FlinkJobs _flink;
    private readonly WindowedJobs _windowed;
    private readonly TimeProvider _time;

    public JobWatch(IOptions<DashboardOptions> options, FlinkJobs flink, WindowedJobs windowed, TimeProvider time)
    {
        var jobs = options.Value.Streams.Jobs;
        _servers = [.. jobs.Flink.Select(url => (JobKind.Flink, Base(url))), .. jobs.Windowed.Select(url => (JobKind.Windowed, Base(url)))];
        (_flink, _windowed, _time) = (flink, windowed, time);
        Servers = new(AskAsync, TimeSpan.FromSeconds(2), time);
    }

    public bool IsConfigured => _servers.Count > 0;

    public Watch<IReadOnlyList<JobServer>> Servers { get; }

    /// <summary>Records that a job took, or gave, over time.</summary>
    public IReadOnlyList<Sample> Counts(string job, bool isOut) => _counts.Of((job, isOut));

    public void Dispose() => Servers.Dispose();

    private async Task<IReadOnlyList<JobServer>> AskAsync(CancellationToken cancellationToken)
    {
        var servers = await Task.WhenAll(_servers.Select(server => AskAsync(server.Kind, server.Address, cancellationToken)));
        _counts.Add(_time.GetUtcNow(), servers.SelectMany(server => server.Jobs)
            .SelectMany(job => new[] { (Key: (job.Id, false), Count: job.In), (Key: (job.Id, true), Count: job.Out) })
            .Where(count => count.Count is not null).DistinctBy(count => count.Key).ToDictionary(count => count.Key, count => count.Count!.Value));
        return servers;
    }

    private async Task<JobServer> AskAsync(JobKind kind, Uri address, CancellationToken cancellationToken)
    {
        try
        {
            return new(kind, address, kind == JobKind.Flink ? await _flink.AskAsync(address, cancellationToken) : await _windowed.AskAsync(address, cancellationToken), null);
        }
        catch (StreamsException failure)
        {
            return new(kind, address, [], failure.Message);
        }
    }

    /// <summary>With a slash at its end, for paths are resolved against it.</summary>
    private static Uri Base(string url) => new(url.TrimEnd('/') + "/");
}

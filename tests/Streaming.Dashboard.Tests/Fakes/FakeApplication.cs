using System.Threading.Channels;
using Aspire.DashboardService.Proto.V1;

namespace Streaming.Dashboard.Tests.Fakes;

/// <summary>What the fake host runs: resources, console lines, and the commands it was given.</summary>
internal sealed class FakeApplication : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Resource> _resources = [];
    private readonly Dictionary<string, List<ConsoleLogLine>> _lines = [];
    private readonly List<Channel<WatchResourcesUpdate>> _watchers = [];
    private readonly List<(string Name, Channel<WatchResourceConsoleLogsUpdate> Channel)> _readers = [];
    private CancellationTokenSource _breaking = new();

    public string Name { get; set; } = "Orders";

    public Channel<ResourceCommandRequest> Commands { get; } = Channel.CreateUnbounded<ResourceCommandRequest>();

    public Func<ResourceCommandRequest, ResourceCommandResponse> OnCommand { get; set; } = _ => new() { Kind = ResourceCommandResponseKind.Succeeded };

    /// <summary>Commands wait for it.</summary>
    public Task Holding { get; set; } = Task.CompletedTask;

    /// <summary>Ends when a command is no longer waited for.</summary>
    public TaskCompletionSource GivenUp { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public FakePrompts Prompts { get; } = new();

    public CancellationToken Breaking => _breaking.Token;

    public void Put(params Resource[] resources)
    {
        var changes = new WatchResourcesChanges { Value = { resources.Select(resource => new WatchResourcesChange { Upsert = resource }) } };
        lock (_lock)
        {
            foreach (var resource in resources)
                _resources[resource.Name] = resource;
            _watchers.ForEach(watcher => watcher.Writer.TryWrite(new() { Changes = changes }));
        }
    }

    public void Remove(string name)
    {
        lock (_lock)
        {
            _resources.Remove(name);
            var change = new WatchResourcesChange { Delete = new() { ResourceName = name } };
            _watchers.ForEach(watcher => watcher.Writer.TryWrite(new() { Changes = new() { Value = { change } } }));
        }
    }

    public void Write(string resource, params string[] lines) => Write(resource, isError: false, lines);

    public void Write(string resource, bool isError, params string[] lines)
    {
        lock (_lock)
        {
            var kept = LinesOf(resource);
            var added = lines.Select((text, i) => new ConsoleLogLine { Text = text, IsStdErr = isError, LineNumber = kept.Count + i + 1 }).ToList();
            kept.AddRange(added);
            foreach (var (_, channel) in _readers.Where(reader => reader.Name == resource))
                channel.Writer.TryWrite(new() { LogLines = { added } });
        }
    }

    /// <summary>Forgets all lines, as a host that was restarted has.</summary>
    public void ForgetLines()
    {
        lock (_lock)
            _lines.Clear();
    }

    public ChannelReader<WatchResourcesUpdate> Watch()
    {
        var channel = Channel.CreateUnbounded<WatchResourcesUpdate>();
        lock (_lock)
        {
            channel.Writer.TryWrite(new() { InitialData = new() { Resources = { _resources.Values } } });
            _watchers.Add(channel);
        }
        return channel.Reader;
    }

    public ChannelReader<WatchResourceConsoleLogsUpdate> Read(string resource, bool follow)
    {
        var channel = Channel.CreateUnbounded<WatchResourceConsoleLogsUpdate>();
        lock (_lock)
        {
            channel.Writer.TryWrite(new() { LogLines = { LinesOf(resource) } });
            if (follow)
                _readers.Add((resource, channel));
            else
                channel.Writer.Complete();
        }
        return channel.Reader;
    }

    public void BreakStreams()
    {
        var breaking = Interlocked.Exchange(ref _breaking, new CancellationTokenSource());
        lock (_lock)
        {
            _watchers.Clear();
            _readers.Clear();
        }
        breaking.Cancel();
    }

    public void Dispose() => _breaking.Dispose();

    private List<ConsoleLogLine> LinesOf(string resource)
    {
        if (!_lines.TryGetValue(resource, out var lines))
            _lines[resource] = lines = [];
        return lines;
    }
}

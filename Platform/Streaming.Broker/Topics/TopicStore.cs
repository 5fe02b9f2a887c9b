using System.Collections.Concurrent;
using Streaming.Broker.Log;
using Streaming.Broker.Protocol;

namespace Streaming.Broker.Topics;

/// <summary>All topics of the broker; what is changed of them is on disk before it is used.</summary>
internal sealed class TopicStore : IDisposable
{
    public const int MaxPartitions = 10_000;

    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, Topic> _topics = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Guid, Topic> _byId = [];
    private readonly KafkaBrokerOptions _options;
    private readonly TopicFolders _folders;
    private readonly TimeProvider _time;

    public TopicStore(KafkaBrokerOptions options, TimeProvider time)
    {
        _options = options;
        _time = time;
        _folders = new(options.DataDirectory, options.MemoryLimitBytes);
        Config = new(options);
        Parallel.ForEach(_folders.Load(), definition => Put(new(definition, Open(definition, 0))));
        foreach (var wanted in options.Topics)
        {
            if (Find(wanted.Name) is { } topic)
            {
                Configure(topic.Name, new(topic.Definition.Configs.Concat(wanted.Configs).GroupBy(c => c.Key).Select(g => g.Last())));
            }
            else
            {
                Create(wanted.Name, wanted.Partitions, wanted.Configs);
            }
        }
    }

    public TopicConfig Config { get; }

    public IEnumerable<Topic> All => _topics.Values.OrderBy(t => t.Name, StringComparer.Ordinal);

    public Topic? Find(string name) => _topics.GetValueOrDefault(name);

    public Topic? Find(Guid id) => _byId.GetValueOrDefault(id);

    public PartitionLog? FindPartition(string topic, int index) => Find(topic)?.Find(index);

    /// <summary>The topic, created with the defaults where creation is allowed and the name is one.</summary>
    public Topic? FindOrCreate(string name, bool allowCreation)
    {
        if (Find(name) is { } topic || !allowCreation || !_options.AutoCreateTopics || !TopicName.IsValid(name))
        {
            return Find(name);
        }

        Create(name, _options.DefaultPartitions, []);
        return Find(name);
    }

    public ErrorCode Create(string name, int partitions, Dictionary<string, string> configs, bool validateOnly = false)
    {
        if (!TopicName.IsValid(name))
        {
            return ErrorCode.InvalidTopic;
        }

        partitions = partitions == -1 ? _options.DefaultPartitions : partitions;
        if (partitions is < 1 or > MaxPartitions)
        {
            return ErrorCode.InvalidPartitions;
        }

        if (Config.Validate(configs) is not null)
        {
            return ErrorCode.InvalidConfig;
        }

        lock (_gate)
        {
            if (_topics.ContainsKey(name))
            {
                return ErrorCode.TopicAlreadyExists;
            }

            if (!validateOnly)
            {
                var definition = new TopicDefinition(Guid.NewGuid(), name, partitions, configs);
                Change(null, new(definition, Open(definition, 0)));
            }

            return ErrorCode.None;
        }
    }

    /// <summary>Adds partitions up to a number; there is no way back.</summary>
    public ErrorCode Grow(string name, int partitions, bool validateOnly)
    {
        lock (_gate)
        {
            if (Find(name) is not { } topic)
            {
                return ErrorCode.UnknownTopicOrPartition;
            }

            if (partitions <= topic.Partitions.Length || partitions > MaxPartitions)
            {
                return ErrorCode.InvalidPartitions;
            }

            if (!validateOnly)
            {
                var definition = topic.Definition with { Partitions = partitions };
                Change(topic, new(definition, [.. topic.Partitions, .. Open(definition, topic.Partitions.Length)]));
            }

            return ErrorCode.None;
        }
    }

    /// <summary>Replaces the settings of a topic by valid ones; they count at once.</summary>
    public void Configure(string name, Dictionary<string, string> configs)
    {
        lock (_gate)
        {
            if (Find(name) is { } topic)
            {
                Change(topic, topic with { Definition = topic.Definition with { Configs = configs } });
                var settings = Config.Parse(configs);
                Array.ForEach(topic.Partitions, p => p.Settings = settings);
            }
        }
    }

    /// <summary>Deletes a topic with its records and folders; false where another was faster.</summary>
    public bool Delete(Topic topic)
    {
        lock (_gate)
        {
            if (Find(topic.Id) is not { } current)
            {
                return false;
            }

            Change(current, null);
            Array.ForEach(current.Partitions, p => p.Delete());
            return true;
        }
    }

    public void Dispose()
    {
        foreach (var partition in _topics.Values.SelectMany(t => t.Partitions))
        {
            partition.Dispose();
        }
    }

    private void Change(Topic? before, Topic? after)
    {
        var others = _topics.Values.Where(t => t != before).Select(t => t.Definition);
        _folders.Save(after is null ? others : others.Append(after.Definition));
        if (after is not null)
        {
            Put(after);
        }
        else if (before is not null)
        {
            _topics.TryRemove(before.Name, out _);
            _byId.TryRemove(before.Id, out _);
        }
    }

    private void Put(Topic topic) => _topics[topic.Name] = _byId[topic.Id] = topic;

    private PartitionLog[] Open(TopicDefinition definition, int from)
    {
        var settings = Config.Parse(definition.Configs);
        return [.. Enumerable.Range(from, definition.Partitions - from).Select(i => new PartitionLog(_folders.Partition(definition, i), settings, _time))];
    }
}

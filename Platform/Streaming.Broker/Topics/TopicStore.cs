using System.Collections.Concurrent;
using System.Text.Json;
using Streaming.Broker.Log;
using Streaming.Broker.Protocol;

namespace Streaming.Broker.Topics;

/// <summary>All topics of the broker; their definitions survive in <c>topics.json</c>, written before a topic is used.</summary>
internal sealed class TopicStore : IDisposable
{
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, Topic> _topics = new(StringComparer.Ordinal);
    private readonly KafkaBrokerOptions _options;
    private readonly MemoryBudget _budget;
    private readonly string? _path;

    public TopicStore(KafkaBrokerOptions options)
    {
        _options = options;
        _budget = new(options.MemoryLimitBytes);
        _path = options.DataDirectory is null ? null : Path.Combine(options.DataDirectory, "topics.json");
        if (_path is not null && File.Exists(_path))
        {
            foreach (var definition in JsonSerializer.Deserialize<TopicDefinition[]>(File.ReadAllText(_path)) ?? [])
            {
                _topics[definition.Name] = Open(definition);
            }
        }

        foreach (var wanted in options.Topics)
        {
            if (!_topics.ContainsKey(wanted.Name))
            {
                Create(wanted.Name, wanted.Partitions, wanted.Configs);
            }
        }
    }

    public IEnumerable<Topic> All => _topics.Values.OrderBy(t => t.Name, StringComparer.Ordinal);

    public Topic? Find(string name) => _topics.GetValueOrDefault(name);

    public PartitionLog? FindPartition(string topic, int index) =>
        Find(topic) is { } found && found.HasPartition(index) ? found.Partitions[index] : null;

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
        if (partitions is < 1 or > 10_000)
        {
            return ErrorCode.InvalidPartitions;
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
                Save([.. _topics.Values.Select(t => t.Definition), definition]);
                _topics[name] = Open(definition);
            }

            return ErrorCode.None;
        }
    }

    public ErrorCode Delete(string name)
    {
        lock (_gate)
        {
            if (!_topics.TryGetValue(name, out var topic))
            {
                return ErrorCode.UnknownTopicOrPartition;
            }

            Save([.. _topics.Values.Where(t => t != topic).Select(t => t.Definition)]);
            _topics.TryRemove(name, out _);
            foreach (var partition in topic.Partitions)
            {
                partition.Delete();
            }

            return ErrorCode.None;
        }
    }

    public void Dispose()
    {
        foreach (var partition in _topics.Values.SelectMany(t => t.Partitions))
        {
            partition.Dispose();
        }
    }

    private Topic Open(TopicDefinition definition) => new(definition, [.. Enumerable.Range(0, definition.Partitions).Select(i => new PartitionLog(
        new SegmentFiles(_options.DataDirectory is null ? null : Path.Combine(_options.DataDirectory, $"{definition.Name}-{i}-{definition.Id:N}"), _budget),
        _options.SegmentBytes))]);

    private void Save(TopicDefinition[] definitions)
    {
        if (_path is not null)
        {
            AtomicFile.Write(_path, JsonSerializer.Serialize(definitions));
        }
    }
}

using System.Text.Json;
using System.Text.RegularExpressions;
using Streaming.Broker.Log;

namespace Streaming.Broker.Topics;

/// <summary>Where topics live on disk: <c>topics.json</c>, and a folder for each partition. Without a data folder, nowhere.</summary>
internal sealed partial class TopicFolders(string? directory, long memoryLimit)
{
    private readonly MemoryBudget _budget = new(memoryLimit);
    private readonly string? _definitions = directory is null ? null : Path.Combine(directory, "topics.json");

    public TopicDefinition[] Load()
    {
        if (_definitions is null || !File.Exists(_definitions))
        {
            return [];
        }

        var definitions = JsonSerializer.Deserialize<TopicDefinition[]>(File.ReadAllText(_definitions)) ?? [];
        DeleteForgotten([.. definitions.Select(d => d.Id)]);
        return definitions;
    }

    /// <summary>Keeps the definitions; when it returns, the end of this process does not lose them.</summary>
    public void Save(IEnumerable<TopicDefinition> definitions)
    {
        if (_definitions is not null)
        {
            AtomicFile.Write(_definitions, JsonSerializer.Serialize(definitions));
        }
    }

    public SegmentFiles Partition(TopicDefinition topic, int index) =>
        new(directory is null ? null : Path.Combine(directory, $"{topic.Name}-{index}-{topic.Id:N}"), _budget);

    /// <summary>Deletes the folders of topics whose deletion the end of the process interrupted.</summary>
    private void DeleteForgotten(HashSet<Guid> known)
    {
        foreach (var folder in Directory.GetDirectories(directory!))
        {
            if (PartitionFolder().Match(Path.GetFileName(folder)) is { Success: true } match && !known.Contains(Guid.Parse(match.Groups[1].Value)))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    [GeneratedRegex("^.+-[0-9]+-([0-9a-f]{32})$")]
    private static partial Regex PartitionFolder();
}

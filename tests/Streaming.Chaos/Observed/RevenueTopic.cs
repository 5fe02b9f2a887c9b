namespace Streaming.Chaos.Observed;

/// <summary>What stands in the topic of windows, copies included.</summary>
/// <param name="Keys">Different keys.</param>
/// <param name="Copies">Records that say exactly what one before them said.</param>
/// <param name="Contradictions">Keys that have more than one value.</param>
internal sealed record RevenueTopic(IReadOnlyCollection<string> Keys, int Copies, IReadOnlyList<string> Contradictions)
{
    public static RevenueTopic Read(string servers)
    {
        var records = TopicReader.ReadAll(servers, "revenue");
        var values = records.GroupBy(record => record.Message.Key, record => Convert.ToHexString(record.Message.Value ?? []), StringComparer.Ordinal).ToList();
        return new(
            [.. values.Select(key => key.Key)],
            records.Count - values.Sum(key => key.Distinct(StringComparer.Ordinal).Count()),
            [.. values.Where(key => key.Distinct(StringComparer.Ordinal).Skip(1).Any()).Select(key => key.Key)]);
    }
}

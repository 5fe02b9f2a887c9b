namespace Streaming.Broker.Tests.History;

/// <summary>
/// Judges a history by what a log promises. The last reader is one that read every partition to its end after all writers had stopped.
/// </summary>
internal static class HistoryChecker
{
    public static IReadOnlyList<string> Check(IReadOnlyCollection<Sent> sent, IReadOnlyCollection<Received> received, string lastReader)
    {
        var last = received.Where(r => r.Reader == lastReader).ToList();
        return [.. Lost(sent, last), .. Duplicates(last), .. InconsistentOffsets(sent, received), .. NonMonotonic(received), .. Skipped(received, last), .. AbortedOrEarly(sent, received)];
    }

    private static IEnumerable<string> Lost(IReadOnlyCollection<Sent> sent, List<Received> last)
    {
        var there = last.Select(r => r.Value).ToHashSet();
        return sent.Where(s => s.Outcome == SendOutcome.Committed && !there.Contains(s.Value))
            .Select(s => $"lost write: {s.Value} at {s.Partition}:{s.Offset}");
    }

    private static IEnumerable<string> Duplicates(List<Received> last) => last
        .GroupBy(r => r.Value).Where(g => g.Count() > 1)
        .Select(g => $"duplicate: {g.Key} at {string.Join(", ", g.Select(r => $"{r.Partition}:{r.Offset}"))}");

    /// <summary>Whatever says what is at an offset, an acknowledgement or a read, says the same.</summary>
    private static IEnumerable<string> InconsistentOffsets(IReadOnlyCollection<Sent> sent, IReadOnlyCollection<Received> received) => received
        .Select(r => (r.Partition, r.Offset, r.Value))
        .Concat(sent.Where(s => s.Offset is not null).Select(s => (s.Partition, Offset: s.Offset!.Value, s.Value)))
        .Distinct()
        .GroupBy(x => (x.Partition, x.Offset)).Where(g => g.Count() > 1)
        .Select(g => $"inconsistent offset: {g.Key.Partition}:{g.Key.Offset} is {string.Join(" and ", g.Select(x => x.Value))}");

    private static IEnumerable<string> NonMonotonic(IReadOnlyCollection<Received> received) => received
        .GroupBy(r => (r.Reader, r.Partition))
        .SelectMany(g => g.Zip(g.Skip(1)).Where(pair => pair.Second.Offset <= pair.First.Offset)
            .Select(pair => $"non-monotonic poll: {g.Key.Reader} read {g.Key.Partition}:{pair.Second.Offset} after {pair.First.Offset}"));

    private static IEnumerable<string> Skipped(IReadOnlyCollection<Received> received, List<Received> last)
    {
        var all = last.GroupBy(r => r.Partition).ToDictionary(g => g.Key, g => g.Select(r => r.Offset).ToList());
        foreach (var group in received.GroupBy(r => (r.Reader, r.Partition)))
        {
            var seen = group.Select(r => r.Offset).ToHashSet();
            var (from, to) = (seen.Min(), seen.Max());
            foreach (var offset in all.GetValueOrDefault(group.Key.Partition, []).Where(o => o > from && o < to && !seen.Contains(o)))
            {
                yield return $"skipped poll: {group.Key.Reader} never read {group.Key.Partition}:{offset}";
            }
        }
    }

    private static IEnumerable<string> AbortedOrEarly(IReadOnlyCollection<Sent> sent, IReadOnlyCollection<Received> received)
    {
        var byValue = sent.ToDictionary(s => s.Value);
        foreach (var read in received)
        {
            if (!byValue.TryGetValue(read.Value, out var source))
            {
                yield return $"unexpected read: {read.Value} at {read.Partition}:{read.Offset} was never sent";
            }
            else if (source.Outcome == SendOutcome.Aborted)
            {
                yield return $"aborted read: {read.Value} at {read.Partition}:{read.Offset}";
            }
            else if (source.IsTransactional && (source.CommitAsked is null || read.At < source.CommitAsked))
            {
                yield return $"precommitted read: {read.Value} at {read.Partition}:{read.Offset}";
            }
        }
    }
}

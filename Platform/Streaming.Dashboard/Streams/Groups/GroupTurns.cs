namespace Streaming.Dashboard.Streams.Groups;

/// <summary>Which groups are asked after next: those that somebody looks at each time, of the others a number in turn, by name.</summary>
/// <param name="most">How many are asked after at once.</param>
internal sealed class GroupTurns(int most)
{
    private readonly Lock _lock = new();
    private readonly List<string> _wanted = [];
    private string _last = "";

    /// <summary>Asks after a group each time, until the result is disposed of.</summary>
    public IDisposable Want(string group)
    {
        lock (_lock)
            _wanted.Add(group);
        return new Wish(this, group);
    }

    /// <param name="groups">All groups, by name in ordinal order.</param>
    public IReadOnlyList<string> Next(IReadOnlyList<string> groups)
    {
        if (groups.Count <= most)
            return groups;
        lock (_lock)
        {
            string[] wanted = [.. _wanted.Distinct().Where(groups.Contains).Take(most)];
            var others = groups.Except(wanted).ToList();
            var after = others.FindIndex(group => string.CompareOrdinal(group, _last) > 0);
            string[] next = [.. others.Skip(Math.Max(0, after)).Concat(others).Take(most - wanted.Length)];
            _last = next.LastOrDefault(_last);
            return [.. wanted, .. next];
        }
    }

    private sealed class Wish(GroupTurns turns, string group) : IDisposable
    {
        public void Dispose()
        {
            lock (turns._lock)
                turns._wanted.Remove(group);
        }
    }
}

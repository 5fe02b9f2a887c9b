namespace Streaming.Windows.Aggregation;

/// <summary>Values of the key fields, ordered by their code units.</summary>
internal sealed class GroupKey(string[] values) : IComparable<GroupKey>
{
    public string[] Values { get; } = values;

    public int CompareTo(GroupKey? other)
    {
        for (var i = 0; i < Values.Length; i++)
        {
            if (string.CompareOrdinal(Values[i], other?.Values[i]) is not 0 and var order)
            {
                return order;
            }
        }

        return 0;
    }
}

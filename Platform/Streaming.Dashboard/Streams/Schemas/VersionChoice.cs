namespace Streaming.Dashboard.Streams.Schemas;

/// <summary>Which versions of a subject are to be seen.</summary>
/// <param name="Shown">The version; null for the newest.</param>
/// <param name="Compared">What it is compared with: <see cref="Nothing"/>, or a version; null for the one before it.</param>
internal sealed record VersionChoice(int? Shown = null, int? Compared = null)
{
    public const int Nothing = 0;

    /// <param name="numbers">The versions there are, newest first; at least one.</param>
    public int ShownOf(IReadOnlyList<int> numbers) => Shown is { } shown && numbers.Contains(shown) ? shown : numbers[0];

    /// <inheritdoc cref="ShownOf"/>
    public int? ComparedOf(IReadOnlyList<int> numbers)
    {
        var shown = ShownOf(numbers);
        if (Compared == Nothing)
            return null;
        if (Compared is { } compared && compared != shown && numbers.Contains(compared))
            return compared;
        return numbers.FirstOrDefault(number => number < shown) is > 0 and var before ? before : null;
    }
}

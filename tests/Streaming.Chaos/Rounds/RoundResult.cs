using System.Globalization;

namespace Streaming.Chaos.Rounds;

/// <summary>What became of a round.</summary>
/// <param name="DataDirectory">Where its data lies; gone where there are no differences.</param>
/// <param name="Windows">Windows that had to be there.</param>
/// <param name="Copies">Records of windows that say exactly what one before them said.</param>
/// <param name="Differences">What is not as it has to be.</param>
/// <param name="Elapsed">How long it took.</param>
internal sealed record RoundResult(string DataDirectory, int Windows, int Copies, IReadOnlyList<string> Differences, TimeSpan Elapsed)
{
    public string Seconds => string.Create(CultureInfo.InvariantCulture, $"{Elapsed.TotalSeconds:0.0} s");
}

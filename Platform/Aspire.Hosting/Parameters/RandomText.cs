using System.Security.Cryptography;

namespace Aspire.Hosting.ApplicationModel;

internal static class RandomText
{
    /// <summary>A random text of characters of some kinds, with a smallest number of each, in random order.</summary>
    /// <exception cref="ArgumentException">No kind is used, or a smallest number is negative or belongs to a kind that is not used.</exception>
    public static string Generate(int length, params (string Characters, bool IsUsed, int Min)[] kinds)
    {
        if (!kinds.Any(k => k.IsUsed) || kinds.Any(k => k.Min < 0 || (k.Min > 0 && !k.IsUsed)))
        {
            throw new ArgumentException("A generated value needs a kind of characters, and a smallest number only of those that it uses.", nameof(kinds));
        }

        var all = string.Concat(kinds.Where(k => k.IsUsed).Select(k => k.Characters));
        var text = string.Concat(kinds.Select(k => k.Min == 0 ? string.Empty : RandomNumberGenerator.GetString(k.Characters, k.Min)));
        var rest = Math.Max(0, length - text.Length);
        var characters = (text + RandomNumberGenerator.GetString(all, rest)).ToCharArray();
        RandomNumberGenerator.Shuffle<char>(characters);
        return new(characters);
    }
}

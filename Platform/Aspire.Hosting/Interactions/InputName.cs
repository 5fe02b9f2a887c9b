using System.Text.RegularExpressions;

namespace Aspire.Hosting;

/// <summary>The name of an input that has a label alone; as Aspire makes it.</summary>
internal static partial class InputName
{
    public static string Of(string label) => Others().Replace(label.ToLowerInvariant(), "_").Trim('_');

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Others();
}

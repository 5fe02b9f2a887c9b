using System.Text.RegularExpressions;

namespace Aspire.Hosting.ApplicationModel;

internal static partial class ResourceName
{
    public const int MaxLength = 64;

    public static void Validate(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (!IsValid(name))
        {
            throw new ArgumentException(
                $"'{name}' is no resource name: use 1 to {MaxLength} letters, digits and single hyphens, beginning with a letter and not ending with a hyphen.", nameof(name));
        }
    }

    public static bool IsValid(string name) => name.Length <= MaxLength && Pattern().IsMatch(name);

    [GeneratedRegex("^[a-zA-Z](-?[a-zA-Z0-9])*$")]
    private static partial Regex Pattern();
}

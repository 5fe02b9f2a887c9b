using System.Text.RegularExpressions;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Names volumes so that applications do not share them.</summary>
public static partial class VolumeNameGenerator
{
    private const int HashLength = 10;

    /// <summary>A name of application, its folder, resource and suffix: the same in each run.</summary>
    /// <param name="builder">The resource that the volume is for.</param>
    /// <param name="suffix">What it holds, as <c>data</c>.</param>
    /// <exception cref="ArgumentException">The suffix has characters that no volume's name may have.</exception>
    public static string Generate<T>(IResourceBuilder<T> builder, string suffix)
        where T : IResource
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (!Allowed().IsMatch(suffix))
        {
            throw new ArgumentException($"'{suffix}' is no suffix of a volume's name: begin with a letter or digit, and use letters, digits, '_', '.' and '-'.", nameof(suffix));
        }

        var application = builder.ApplicationBuilder.Environment.ApplicationName.ToLowerInvariant();
        var hash = builder.ApplicationBuilder.Configuration[ApplicationHash.Key]![..HashLength].ToLowerInvariant();
        return $"{Refused().Replace(application, "_")}-{hash}-{builder.Resource.Name}-{suffix}";
    }

    [GeneratedRegex("^[a-zA-Z0-9][a-zA-Z0-9_.-]*$")]
    private static partial Regex Allowed();

    [GeneratedRegex("^[^a-zA-Z0-9]|[^a-zA-Z0-9_.-]")]
    private static partial Regex Refused();
}

using System.Collections.Immutable;

namespace Streaming.Dashboard.Resources;

/// <summary>What a resource is made from.</summary>
internal static class ResourceSource
{
    /// <returns>A short text for the table and the full one for its tooltip.</returns>
    public static (string Short, string Full) Of(ImmutableArray<PropertyEntry> properties)
    {
        if (ResourceReader.Find(properties, KnownProperties.ProjectPath) is { } project)
            return (FileName(project), project);
        if (ResourceReader.Find(properties, KnownProperties.ContainerImage) is { } image)
            return (image, image);
        if (ResourceReader.Find(properties, KnownProperties.ExecutablePath) is { } executable)
        {
            var arguments = ResourceReader.Find(properties, KnownProperties.ExecutableArguments);
            return ($"{FileName(executable)} {arguments}".TrimEnd(), $"{executable} {arguments}".TrimEnd());
        }
        var source = ResourceReader.Find(properties, KnownProperties.Source) ?? "";
        return (source, source);
    }

    // The host may run on another system than the dashboard, so both separators count.
    private static string FileName(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
}

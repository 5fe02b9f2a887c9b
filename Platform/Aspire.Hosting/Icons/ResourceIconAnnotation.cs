namespace Aspire.Hosting.ApplicationModel;

/// <summary>The icon that stands for a resource; the last one counts.</summary>
/// <param name="iconName">Name of a Fluent UI icon, as <c>Database</c>.</param>
/// <param name="iconVariant">How it is drawn.</param>
public sealed class ResourceIconAnnotation(string iconName, IconVariant iconVariant = IconVariant.Filled) : IResourceAnnotation
{
    /// <summary>Name of the icon.</summary>
    public string IconName { get; } = iconName;

    /// <summary>How it is drawn.</summary>
    public IconVariant IconVariant { get; } = iconVariant;
}

namespace Aspire.Hosting.ApplicationModel;

/// <summary>How an icon is drawn.</summary>
public enum IconVariant
{
    /// <summary>Lines.</summary>
    Regular,

    /// <summary>Areas.</summary>
    Filled,
}

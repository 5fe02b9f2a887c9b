using Aspire.Hosting.Publishing;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Where the value of a parameter comes from if the configuration has none.</summary>
public abstract class ParameterDefault
{
    /// <summary>The value.</summary>
    public abstract string GetDefaultValue();

    /// <summary>Writes the members of the manifest's object that says where the value comes from.</summary>
    public abstract void WriteToManifest(ManifestPublishingContext context);
}

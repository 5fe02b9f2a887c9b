namespace Aspire.Hosting.ApplicationModel;

/// <summary>Where the value of a parameter comes from if the configuration has none.</summary>
public abstract class ParameterDefault
{
    /// <summary>The value.</summary>
    public abstract string GetDefaultValue();
}

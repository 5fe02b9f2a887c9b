namespace Aspire.Hosting.ApplicationModel;

/// <summary>The values that the next run finds: those in the user secrets of the AppHost.</summary>
/// <param name="secrets">The file; null where the AppHost has none.</param>
internal sealed class SavedParameters(UserSecretsFile? secrets)
{
    public bool IsAvailable => secrets is not null;

    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public bool Contains(ParameterResource parameter) => secrets?.Contains(parameter.ConfigurationKey) == true;

    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void Remove(ParameterResource parameter) => secrets?.Remove(parameter.ConfigurationKey);

    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void Save(ParameterResource parameter, string value) => secrets?.Set(parameter.ConfigurationKey, value);
}

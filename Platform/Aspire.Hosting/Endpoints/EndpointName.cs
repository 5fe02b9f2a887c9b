namespace Aspire.Hosting.ApplicationModel;

internal static class EndpointName
{
    public static void Validate(string name)
    {
        if (!ResourceName.IsValid(name))
        {
            throw new ArgumentException(
                $"'{name}' is no name of an endpoint: use 1 to {ResourceName.MaxLength} letters, digits and single hyphens, beginning with a letter and not ending with a hyphen.", nameof(name));
        }
    }
}

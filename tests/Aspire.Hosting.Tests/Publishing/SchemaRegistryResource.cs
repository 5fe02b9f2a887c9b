namespace Aspire.Hosting.Tests.Publishing;

/// <summary>A resource as an integration makes it: a container with a connection string and parts of it.</summary>
internal sealed class SchemaRegistryResource(string name) : ContainerResource(name), IResourceWithConnectionString
{
    private EndpointReference Http => new(this, "http");

    public ReferenceExpression ConnectionStringExpression =>
        ReferenceExpression.Create($"http://{Http.Property(EndpointProperty.Host)}:{Http.Property(EndpointProperty.Port)}");

    IEnumerable<KeyValuePair<string, ReferenceExpression>> IResourceWithConnectionString.GetConnectionProperties()
    {
        yield return new("Uri", ConnectionStringExpression);
        yield return new("Host", ReferenceExpression.Create($"{Http.Property(EndpointProperty.Host)}"));
        yield return new("Port", ReferenceExpression.Create($"{Http.Property(EndpointProperty.Port)}"));
    }
}

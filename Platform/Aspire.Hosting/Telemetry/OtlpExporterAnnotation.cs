namespace Aspire.Hosting.ApplicationModel;

/// <summary>Says that a resource sends telemetry; the last one counts.</summary>
public class OtlpExporterAnnotation : IResourceAnnotation
{
    /// <summary>The protocol that it needs; null takes what there is, gRPC first.</summary>
    public OtlpProtocol? RequiredProtocol { get; init; }
}

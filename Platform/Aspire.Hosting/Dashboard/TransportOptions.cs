namespace Aspire.Hosting.Dashboard;

/// <summary>How the dashboard may be reached.</summary>
internal sealed class TransportOptions
{
    /// <summary>Setting that allows addresses without encryption, in Aspire's words.</summary>
    public const string AllowKey = "ASPIRE_ALLOW_UNSECURED_TRANSPORT";

    /// <summary>True where addresses may be without encryption.</summary>
    public bool AllowUnsecuredTransport { get; set; }
}

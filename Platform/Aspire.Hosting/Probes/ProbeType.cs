namespace Aspire.Hosting.ApplicationModel;

/// <summary>What a probe is for.</summary>
public enum ProbeType
{
    /// <summary>Tells when a resource has started.</summary>
    Startup,

    /// <summary>Tells whether a resource takes requests.</summary>
    Readiness,

    /// <summary>Tells whether a resource is to be started anew.</summary>
    Liveness,
}

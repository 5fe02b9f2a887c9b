namespace Aspire.Hosting.ApplicationModel;

/// <summary>When an image is pulled.</summary>
public enum ImagePullPolicy
{
    /// <summary>Where it is not on this machine.</summary>
    Default,

    /// <summary>At each start.</summary>
    Always,

    /// <summary>Where it is not on this machine.</summary>
    Missing,

    /// <summary>Never: it has to be on this machine.</summary>
    Never,
}

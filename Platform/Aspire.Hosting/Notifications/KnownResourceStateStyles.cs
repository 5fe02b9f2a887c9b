namespace Aspire.Hosting.ApplicationModel;

/// <summary>Styles of states.</summary>
public static class KnownResourceStateStyles
{
    /// <summary>All is well.</summary>
    public static readonly string Success = "success";

    /// <summary>Something failed.</summary>
    public static readonly string Error = "error";

    /// <summary>Nothing of note.</summary>
    public static readonly string Info = "info";

    /// <summary>Somebody should look.</summary>
    public static readonly string Warn = "warning";
}

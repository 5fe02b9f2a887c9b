namespace Streaming.Consumers.Revenue;

/// <summary>Types of events of <c>GET /revenue/stream</c>.</summary>
internal static class RevenueEvents
{
    /// <summary>A window, new or changed; its key is country and window start.</summary>
    public const string Window = "window";

    /// <summary>A window is gone; the data is what it was.</summary>
    public const string Removed = "removed";

    /// <summary>Everything sent so far is void; all windows follow.</summary>
    public const string Reset = "reset";

    /// <summary>The client has all windows that there are; what follows is new.</summary>
    public const string Current = "current";
}

namespace Streaming.Dashboard.Streams.Schemas;

/// <summary>Where a line of a comparison stands.</summary>
public enum DiffKind
{
    /// <summary>In both texts.</summary>
    Same,

    /// <summary>In the older only.</summary>
    Removed,

    /// <summary>In the newer only.</summary>
    Added,
}

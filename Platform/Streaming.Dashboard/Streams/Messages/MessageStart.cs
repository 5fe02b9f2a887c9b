namespace Streaming.Dashboard.Streams.Messages;

/// <summary>Where reading begins.</summary>
public enum MessageStart
{
    /// <summary>With the newest messages; those that come are added.</summary>
    Latest,

    /// <summary>With the oldest.</summary>
    Oldest,

    /// <summary>At an offset.</summary>
    Offset,

    /// <summary>At a time.</summary>
    Time,
}

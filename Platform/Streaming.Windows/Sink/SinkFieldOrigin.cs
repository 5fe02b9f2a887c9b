namespace Streaming.Windows.Sink;

/// <summary>What a field of the sink holds.</summary>
internal enum SinkFieldOrigin
{
    /// <summary>A key field's value.</summary>
    Key,

    /// <summary>The first moment of the window.</summary>
    WindowStart,

    /// <summary>The first moment after the window.</summary>
    WindowEnd,

    /// <summary>An aggregate's result.</summary>
    Aggregate,
}

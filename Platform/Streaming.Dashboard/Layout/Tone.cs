namespace Streaming.Dashboard.Layout;

/// <summary>How a state is to be felt; decides its colour and mark.</summary>
public enum Tone
{
    /// <summary>Nothing to say: not started, or done.</summary>
    Neutral,

    /// <summary>On the way somewhere.</summary>
    Info,

    /// <summary>As it should be.</summary>
    Success,

    /// <summary>Works, but not as it should.</summary>
    Warning,

    /// <summary>Broken.</summary>
    Error,
}

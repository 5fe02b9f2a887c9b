namespace Streaming.Producers;

/// <summary>Where orders come from, besides HTTP, which is always on.</summary>
internal enum OrderSource
{
    /// <summary>Invented orders at a steady rate.</summary>
    Generator,

    /// <summary>Order files.</summary>
    Replay,

    /// <summary>HTTP only.</summary>
    Http,
}

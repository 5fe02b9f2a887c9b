namespace Streaming.Chaos.Truth;

/// <summary>A window as <c>GET /revenue</c> shows it.</summary>
internal sealed record Window(string Country, DateTimeOffset WindowStart, DateTimeOffset WindowEnd, long Orders, long Items, string Revenue);

namespace Streaming.Dashboard.Hosting;

/// <summary>Marks an endpoint, and a connection, with the door it belongs to. An endpoint without a mark is a page.</summary>
internal sealed record ServedOn(Listener Listener);

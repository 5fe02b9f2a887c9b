namespace Streaming.Broker.Server;

/// <summary>What a handler knows of the request besides its body.</summary>
internal readonly record struct RequestContext(short Version, string ClientId, string ClientHost);

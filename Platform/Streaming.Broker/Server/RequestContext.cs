namespace Streaming.Broker.Server;

/// <summary>What a handler knows of the request besides its body.</summary>
internal sealed record RequestContext(short Version, string ClientId, string ClientHost);

namespace Streaming.Broker.Server;

/// <summary>What is to become of the connection after a request.</summary>
internal enum RequestOutcome
{
    Respond,
    NoResponse,
    Close,
}

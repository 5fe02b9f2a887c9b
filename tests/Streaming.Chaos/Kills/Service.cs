namespace Streaming.Chaos.Kills;

/// <summary>What is killed: each is a process that the host starts again.</summary>
internal enum Service
{
    Producers,
    Consumers,
    Job,
    Broker,
}

using Streaming.Broker.Protocol;

namespace Streaming.Broker.Producers;

/// <summary>What the sequence of a batch says: an error, the offset of an earlier copy (-1 for none), or neither.</summary>
internal readonly record struct ProducerCheck(ErrorCode Error, long DuplicateOf)
{
    public static ProducerCheck Accept => new(ErrorCode.None, -1);
}

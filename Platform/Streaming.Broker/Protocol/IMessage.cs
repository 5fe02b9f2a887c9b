namespace Streaming.Broker.Protocol;

/// <summary>A request, a response, or a structure in one: its definition both reads and writes it.</summary>
internal interface IMessage
{
    /// <summary>Names the fields in the order of the protocol, each with its type and the versions that have it.</summary>
    void Fields(FieldCodec codec);
}

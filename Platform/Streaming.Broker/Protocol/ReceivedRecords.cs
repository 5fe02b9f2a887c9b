namespace Streaming.Broker.Protocol;

/// <summary>Record batches in the buffer of a request; they live as long as the request does.</summary>
internal sealed class ReceivedRecords(ReadOnlyMemory<byte> data) : Records
{
    public ReadOnlyMemory<byte> Data { get; } = data;

    public override int Length => Data.Length;

    public override void CopyTo(Span<byte> target) => Data.Span.CopyTo(target);
}

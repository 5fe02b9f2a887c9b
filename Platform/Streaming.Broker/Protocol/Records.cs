namespace Streaming.Broker.Protocol;

/// <summary>Record batches in a message: bytes of a request, or a part of a log that is read when the response is written.</summary>
internal abstract class Records
{
    public abstract int Length { get; }

    public abstract void CopyTo(Span<byte> target);
}

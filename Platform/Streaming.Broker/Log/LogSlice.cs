using Streaming.Broker.Protocol;

namespace Streaming.Broker.Log;

/// <summary>A part of a segment, read when the response is written. A segment that is dropped meanwhile stays readable.</summary>
internal sealed class LogSlice(ISegmentStore store, long position, int length) : Records
{
    public override int Length => length;

    public override void CopyTo(Span<byte> target)
    {
        if (store.Read(position, target) != length)
        {
            throw new IOException($"the log ends before byte {position + length}, where a batch was");
        }
    }
}

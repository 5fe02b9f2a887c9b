using System.Net;

namespace Streaming.Dashboard.Tests.Otlp;

/// <summary>A body of many zeros that are made as they are sent; its length may be announced or not.</summary>
internal sealed class EndlessContent(long length, bool isAnnounced, byte[]? prefix = null) : HttpContent
{
    public long Sent { get; private set; }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(prefix ?? []);
        var block = new byte[64 * 1024];
        for (; Sent < length; Sent += block.Length)
            await stream.WriteAsync(block);
    }

    protected override bool TryComputeLength(out long computed)
    {
        computed = length;
        return isAnnounced;
    }
}

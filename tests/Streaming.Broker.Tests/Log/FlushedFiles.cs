using Streaming.Broker.Log;

namespace Streaming.Broker.Tests.Log;

/// <summary>Segments in memory that know how many bytes were flushed.</summary>
internal sealed class FlushedFiles() : SegmentFiles(null, new(long.MaxValue))
{
    private readonly Dictionary<long, FlushedStore> _stores = [];

    public long Flushed(long baseOffset) => _stores[baseOffset].Flushed;

    protected override ISegmentStore Store(long baseOffset, string extension) => _stores[baseOffset] = new(base.Store(baseOffset, extension));

    private sealed class FlushedStore(ISegmentStore inner) : ISegmentStore
    {
        public long Flushed { get; private set; }

        public long Length => inner.Length;

        public void Append(ReadOnlySpan<byte> data) => inner.Append(data);

        public int Read(long position, Span<byte> buffer) => inner.Read(position, buffer);

        public void Truncate(long length) => inner.Truncate(length);

        public void Flush() => Flushed = Length;

        public void Delete() => inner.Delete();

        public void Replace(ISegmentStore other) => inner.Replace(other);

        public void Dispose() => inner.Dispose();
    }
}

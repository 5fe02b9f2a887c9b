namespace Streaming.Broker.Log;

/// <summary>The bytes of one segment: a file, or memory.</summary>
internal interface ISegmentStore : IDisposable
{
    long Length { get; }

    /// <summary>Adds bytes at the end; when it returns, the end of this process loses nothing of them (for files).</summary>
    void Append(ReadOnlySpan<byte> data);

    /// <summary>Fills the buffer from a position; returns the bytes read, fewer only at the end.</summary>
    int Read(long position, Span<byte> buffer);

    void Truncate(long length);

    void Delete();
}

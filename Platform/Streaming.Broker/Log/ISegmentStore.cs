namespace Streaming.Broker.Log;

/// <summary>The bytes of one segment: a file, or memory. One writes at a time; reading goes on beside it.</summary>
internal interface ISegmentStore : IDisposable
{
    long Length { get; }

    /// <summary>Adds bytes at the end; when it returns, the end of this process loses nothing of them (for files).</summary>
    /// <exception cref="IOException">The bytes could not be stored; nothing of them is.</exception>
    void Append(ReadOnlySpan<byte> data);

    /// <summary>Fills the buffer from a position; returns the bytes read, fewer only at the end.</summary>
    int Read(long position, Span<byte> buffer);

    void Truncate(long length);

    /// <summary>Brings what was appended to the disk itself, safe against the loss of power.</summary>
    void Flush();

    /// <summary>Takes the bytes out of the log; who reads them at this moment reads on.</summary>
    void Delete();

    /// <summary>Puts this store into the place of another one, which is deleted; a reader after any crash finds one of them whole.</summary>
    void Replace(ISegmentStore other);
}

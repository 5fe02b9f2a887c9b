using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace Streaming.Producers.Csv;

/// <summary>Reads a stream line by line with bounded memory: of a line that is too long only the beginning is kept.</summary>
internal static class FileLines
{
    public const int MaxBytes = 64 * 1024;
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    public static async IAsyncEnumerable<FileLine> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reader = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: MaxBytes, leaveOpen: true));
        var line = new ArrayBufferWriter<byte>(256);
        var tooLong = false;
        var number = 1L;
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            var rest = read.Buffer;
            while (rest.PositionOf((byte)'\n') is { } end)
            {
                tooLong |= !Append(line, rest.Slice(0, end));
                yield return Take(line, number++, ref tooLong);
                rest = rest.Slice(rest.GetPosition(1, end));
            }

            tooLong |= !Append(line, rest);
            reader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
            {
                if (line.WrittenCount > 0)
                {
                    yield return Take(line, number, ref tooLong);
                }

                await reader.CompleteAsync().ConfigureAwait(false);
                yield break;
            }
        }
    }

    private static bool Append(ArrayBufferWriter<byte> line, ReadOnlySequence<byte> bytes)
    {
        var room = MaxBytes - line.WrittenCount;
        foreach (var part in bytes.Slice(0, Math.Min(room, bytes.Length)))
        {
            line.Write(part.Span);
        }

        return bytes.Length <= room;
    }

    private static FileLine Take(ArrayBufferWriter<byte> line, long number, ref bool tooLong)
    {
        var bytes = line.WrittenSpan;
        bytes = number == 1 && bytes.StartsWith(ByteOrderMark) ? bytes[ByteOrderMark.Length..] : bytes;
        bytes = bytes.EndsWith("\r"u8) ? bytes[..^1] : bytes;
        var result = new FileLine(number, bytes.ToArray(), tooLong);
        line.ResetWrittenCount();
        tooLong = false;
        return result;
    }
}

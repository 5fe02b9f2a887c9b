using System.Buffers.Binary;
using System.Text;

namespace Streaming.Dashboard.Streams.Kafka;

/// <summary>DescribeLogDirs, version 1, which brokers since Kafka 1.0 answer (Kafka protocol guide, API key 35).</summary>
internal static class LogDirectoriesMessages
{
    private const int MostItems = 1_000_000;

    /// <summary>Length, API key, version, correlation id, client id, and "all topics".</summary>
    public static ReadOnlyMemory<byte> Request { get; } = Convert.FromHexString("00000021" + "0023" + "0001" + "00000001" + "0013" + Convert.ToHexString("streaming-dashboard"u8) + "FFFFFFFF");

    /// <exception cref="ArgumentException">The answer breaks the protocol.</exception>
    public static IEnumerable<(string Topic, int Partition, long Bytes)> Read(ReadOnlySpan<byte> answer)
    {
        List<(string Topic, int Partition, long Bytes)> sizes = [];
        // Correlation id and throttle time.
        Take(ref answer, 8);
        for (var directories = Count(ref answer); directories > 0; directories--)
        {
            Take(ref answer, 2);
            Text(ref answer);
            for (var topics = Count(ref answer); topics > 0; topics--)
            {
                var topic = Text(ref answer);
                for (var partitions = Count(ref answer); partitions > 0; partitions--)
                {
                    var (partition, bytes) = (Int32(ref answer), BinaryPrimitives.ReadInt64BigEndian(Take(ref answer, 8)));
                    // How far behind it is; and whether it is a copy that moves between disks, which does not count.
                    Take(ref answer, 8);
                    if (Take(ref answer, 1)[0] == 0)
                        sizes.Add((topic, partition, bytes));
                }
            }
        }
        return sizes;
    }

    private static int Count(ref ReadOnlySpan<byte> rest) =>
        Int32(ref rest) is var count && count is >= -1 and <= MostItems ? count : throw new ArgumentException($"{count} items.");

    private static int Int32(ref ReadOnlySpan<byte> rest) => BinaryPrimitives.ReadInt32BigEndian(Take(ref rest, 4));

    private static string Text(ref ReadOnlySpan<byte> rest) => Encoding.UTF8.GetString(Take(ref rest, BinaryPrimitives.ReadInt16BigEndian(Take(ref rest, 2))));

    /// <exception cref="ArgumentOutOfRangeException">There is not as much.</exception>
    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> rest, int length)
    {
        var taken = rest[..length];
        rest = rest[length..];
        return taken;
    }
}

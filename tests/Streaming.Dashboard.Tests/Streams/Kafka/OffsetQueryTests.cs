using Confluent.Kafka;
using Streaming.Dashboard.Streams.Kafka;

namespace Streaming.Dashboard.Tests.Streams.Kafka;

public sealed class OffsetQueryTests
{
    [Fact]
    public void Offsets_that_are_refused_or_came_too_late_are_not_known()
    {
        TopicPartitionOffsetError[] answers =
        [
            new("t", 0, 5, new Error(ErrorCode.NoError)), new("t", 1, Offset.Unset, new Error(ErrorCode.NoError)), new("t", 2, 7, new Error(ErrorCode.UnknownTopicOrPart)),
            new("t", 3, Offset.End, new Error(ErrorCode.NoError)),
        ];

        Assert.Equal([(0, 5), (3, -1)], OffsetQuery.Known(answers).Select(known => (known.Key.Partition.Value, known.Value)));
    }
}

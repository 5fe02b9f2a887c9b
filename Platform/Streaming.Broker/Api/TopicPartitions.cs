using Streaming.Broker.Protocol;

namespace Streaming.Broker.Api;

/// <summary>The shape that many requests share with their responses: topics, each with its partitions.</summary>
internal static class TopicPartitions
{
    /// <summary>Reads the topics of a request and writes them, with their names and counts, into the response.</summary>
    /// <param name="request">The request, before the number of topics.</param>
    /// <param name="response">The response, likewise.</param>
    /// <param name="answer">Reads one partition of the topic and writes its answer.</param>
    public static void Answer(KafkaReader request, KafkaWriter response, Action<string> answer)
    {
        var topicCount = request.ReadArrayLength();
        response.WriteInt32(topicCount);
        for (var t = 0; t < topicCount; t++)
        {
            var topic = request.ReadString();
            response.WriteString(topic);
            var partitionCount = request.ReadArrayLength();
            response.WriteInt32(partitionCount);
            for (var p = 0; p < partitionCount; p++)
            {
                answer(topic);
            }
        }
    }
}

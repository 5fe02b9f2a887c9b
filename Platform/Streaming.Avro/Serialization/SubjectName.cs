using Confluent.Kafka;

namespace Streaming.Avro.Serialization;

internal static class SubjectName
{
    public static string Of(SubjectNameStrategy strategy, SerializationContext context, string recordName) => strategy switch
    {
        SubjectNameStrategy.Record => recordName,
        SubjectNameStrategy.TopicRecord => $"{context.Topic}-{recordName}",
        _ => context.Component == MessageComponentType.Key ? $"{context.Topic}-key" : $"{context.Topic}-value",
    };
}

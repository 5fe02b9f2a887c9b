using Confluent.Kafka;
using Streaming.Avro.Resolution;

namespace Streaming.Avro.Serialization;

/// <summary>How records are written to one place: with which id, and translated how, where the registry's latest schema is another one.</summary>
internal sealed record WriterPlan(string Topic, MessageComponentType Component, int SchemaId, SchemaResolution? Resolution)
{
    public bool IsFor(SerializationContext context) => Component == context.Component && Topic == context.Topic;
}

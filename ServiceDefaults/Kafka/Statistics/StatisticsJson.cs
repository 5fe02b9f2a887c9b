using System.Text.Json.Serialization;

namespace Streaming.ServiceDefaults.Kafka.Statistics;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(KafkaStatistics))]
internal sealed partial class StatisticsJson : JsonSerializerContext;

using Confluent.Kafka;

namespace Streaming.Producers.Publishing;

/// <summary>The broker will never take the record, however often it is sent.</summary>
internal sealed class RecordRefusedException(Error error) : Exception($"the broker refuses the record: {error.Reason}");

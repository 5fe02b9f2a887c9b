using Confluent.Kafka;

namespace Streaming.Dashboard.Tests.Fakes;

/// <summary>A consumer that leaves its group when it is disposed of.</summary>
internal sealed class GroupMembership(IConsumer<byte[], byte[]> consumer) : IDisposable
{
    public void Dispose()
    {
        consumer.Close();
        consumer.Dispose();
    }
}

using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Net.Sockets;
using Microsoft.Extensions.Options;
using Streaming.Dashboard.Configuration;
using Streaming.Dashboard.Streams.Topics;

namespace Streaming.Dashboard.Streams.Kafka;

/// <summary>
/// Sizes of partitions on the brokers' disks, by the request DescribeLogDirs, which the client library lacks: each broker is asked
/// over a connection of its own. Where connections need TLS or SASL, and where a broker refuses, sizes are not known.
/// </summary>
internal sealed class LogDirectories(IOptions<DashboardOptions> options, TimeProvider time) : IDisposable
{
    private const int MostBytes = 64 * 1024 * 1024;
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim _gate = new(1, 1);
    private ImmutableDictionary<(int Broker, string Topic, int Partition), long> _sizes = ImmutableDictionary<(int, string, int), long>.Empty;
    private DateTimeOffset _asked = DateTimeOffset.MinValue;

    private bool IsPlain => options.Value.Streams.Kafka.Properties is var properties
        && (!properties.TryGetValue("security.protocol", out var protocol) || protocol.Equals("plaintext", StringComparison.OrdinalIgnoreCase));

    /// <summary>Sizes in bytes by broker, topic and partition, at most ten seconds old.</summary>
    public async Task<IReadOnlyDictionary<(int Broker, string Topic, int Partition), long>> SizesAsync(IReadOnlyList<BrokerState> brokers, CancellationToken cancellationToken)
    {
        if (!IsPlain)
            return _sizes;
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (time.GetUtcNow() - _asked < Kept)
                return _sizes;
            var answers = await Task.WhenAll(brokers.Select(broker => AskAsync(broker, cancellationToken)));
            _asked = time.GetUtcNow();
            return _sizes = answers.SelectMany(sizes => sizes).ToImmutableDictionary();
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private async Task<IReadOnlyDictionary<(int, string, int), long>> AskAsync(BrokerState broker, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(KafkaConnection.Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(broker.Host, broker.Port, either.Token);
            var stream = client.GetStream();
            await stream.WriteAsync(LogDirectoriesMessages.Request, either.Token);
            var head = new byte[4];
            await stream.ReadExactlyAsync(head, either.Token);
            var length = BinaryPrimitives.ReadInt32BigEndian(head);
            if (length is < 0 or > MostBytes)
                throw new InvalidDataException($"An answer of {length} bytes.");
            var answer = new byte[length];
            await stream.ReadExactlyAsync(answer, either.Token);
            return LogDirectoriesMessages.Read(answer).ToDictionary(size => (broker.Id, size.Topic, size.Partition), size => size.Bytes);
        }
        catch (Exception exception) when (exception is SocketException or IOException or InvalidDataException or ArgumentException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // The rest of the page does without sizes.
            return ImmutableDictionary<(int, string, int), long>.Empty;
        }
    }
}

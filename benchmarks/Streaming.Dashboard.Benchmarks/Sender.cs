using System.Diagnostics;
using Grpc.Core;
using Grpc.Net.Client;

namespace Streaming.Dashboard.Benchmarks;

/// <summary>Sends prepared requests one after the other, each once the one before is accepted.</summary>
internal sealed class Sender(Workload workload, IReadOnlyList<TimedRequest> requests) : IDisposable
{
    private static readonly Marshaller<byte[]> Bytes = Marshallers.Create(value => value, value => value);
    private readonly Method<byte[], byte[]> _export = new(MethodType.Unary, workload.Service, "Export", Bytes, Bytes);
    private readonly Metadata _headers = [new(DashboardProcess.Header.Key, DashboardProcess.Header.Value)];
    private GrpcChannel? _channel;

    /// <returns>How many items were accepted.</returns>
    /// <exception cref="InvalidOperationException">Something was refused.</exception>
    public async Task<long> RunAsync(Uri address, TimeSpan duration)
    {
        _channel = GrpcChannel.ForAddress(address, new() { MaxSendMessageSize = null });
        var calls = _channel.CreateCallInvoker();
        var watch = Stopwatch.StartNew();
        var sent = 0;
        for (; watch.Elapsed < duration; sent++)
        {
            var request = requests[sent % requests.Count];
            request.Stamp((ulong)(DateTimeOffset.UtcNow - DateTimeOffset.UnixEpoch).Ticks * 100);
            var answer = await calls.AsyncUnaryCall(_export, null, new CallOptions(_headers), request.Bytes);
            if (answer.Length > 0)
                throw new InvalidOperationException($"The dashboard has refused some of the {workload.Name}: {System.Text.Encoding.UTF8.GetString(answer)}");
        }
        return (long)sent * workload.ItemsPerRequest;
    }

    public void Dispose() => _channel?.Dispose();
}

using System.Buffers;
using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using Streaming.Broker.Protocol;

namespace Streaming.Broker.Server;

/// <summary>One client: requests in order, each answered before the next is read, as Kafka does.</summary>
internal sealed partial class KafkaConnection(Socket socket, RequestDispatcher dispatcher, RequestBudget budget, int maxRequestBytes, TimeProvider time, ILogger logger)
{
    /// <summary>Bytes of key, version and correlation id, which every request has.</summary>
    private const int SmallestRequest = 8;

    private readonly string _client = socket.RemoteEndPoint?.ToString() ?? "unknown";
    private readonly string _clientHost = (socket.RemoteEndPoint as IPEndPoint)?.Address.ToString() ?? "unknown";
    private readonly byte[] _head = new byte[sizeof(int) + SmallestRequest];
    private long _idleSince = time.GetTimestamp();
    private volatile bool _working;

    /// <summary>Closes the connection where the client was silent for longer than a time.</summary>
    public void CloseIfIdle(TimeSpan timeout)
    {
        if (!_working && time.GetElapsedTime(Volatile.Read(ref _idleSince)) > timeout)
        {
            LogIdle(_client);
            socket.Close();
        }
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var _ = socket;
        try
        {
            socket.NoDelay = true;
            while (await HandleOneAsync(cancellationToken))
            {
                Volatile.Write(ref _idleSince, time.GetTimestamp());
                _working = false;
            }
        }
        catch (ProtocolException e)
        {
            LogProtocolError(_client, e.Message);
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            LogClosed(_client, e.Message);
        }
        catch (Exception e)
        {
            LogFailed(e, _client);
        }
    }

    private async Task<bool> HandleOneAsync(CancellationToken cancellationToken)
    {
        if (!await FillAsync(_head, cancellationToken))
        {
            return false;
        }

        var length = BinaryPrimitives.ReadInt32BigEndian(_head);
        if (length < SmallestRequest || length > maxRequestBytes)
        {
            throw new ProtocolException($"a request of {length} bytes is outside of {SmallestRequest} to {maxRequestBytes}");
        }

        dispatcher.Check(_head.AsSpan(sizeof(int)));
        await budget.TakeAsync(length);
        try
        {
            return await HandleFrameAsync(length, cancellationToken);
        }
        finally
        {
            budget.Give(length);
        }
    }

    private async Task<bool> HandleFrameAsync(int length, CancellationToken cancellationToken)
    {
        var frame = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            _head.AsSpan(sizeof(int)).CopyTo(frame);
            if (!await FillAsync(frame.AsMemory(SmallestRequest, length - SmallestRequest), cancellationToken))
            {
                return false;
            }

            _working = true;
            using var response = new KafkaWriter();
            var outcome = await dispatcher.DispatchAsync(frame.AsMemory(0, length), _clientHost, response, cancellationToken);
            if (outcome == RequestOutcome.Respond)
            {
                await SendAsync(response.Written, cancellationToken);
            }

            return outcome != RequestOutcome.Close;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(frame);
        }
    }

    private async Task<bool> FillAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        while (buffer.Length > 0)
        {
            var read = await socket.ReceiveAsync(buffer, cancellationToken);
            if (read == 0)
            {
                return false;
            }

            buffer = buffer[read..];
        }

        return true;
    }

    private async Task SendAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        while (data.Length > 0)
        {
            data = data[await socket.SendAsync(data, cancellationToken)..];
        }
    }

    [LoggerMessage(10, LogLevel.Warning, "Closed the connection of {Client}, which does not speak the Kafka protocol: {Reason}")]
    private partial void LogProtocolError(string client, string reason);

    [LoggerMessage(11, LogLevel.Debug, "Connection of {Client} ended: {Reason}")]
    private partial void LogClosed(string client, string reason);

    [LoggerMessage(12, LogLevel.Error, "Closed the connection of {Client} after an error")]
    private partial void LogFailed(Exception exception, string client);

    [LoggerMessage(13, LogLevel.Debug, "Closed the connection of {Client}, which was silent for too long")]
    private partial void LogIdle(string client);
}

using System.Buffers;
using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using Streaming.Broker.Protocol;

namespace Streaming.Broker.Server;

/// <summary>One client: requests in order, each answered before the next is read, as Kafka does.</summary>
internal sealed partial class KafkaConnection(Socket socket, RequestDispatcher dispatcher, int maxRequestBytes, ILogger logger)
{
    private readonly string _client = socket.RemoteEndPoint?.ToString() ?? "unknown";
    private readonly string _clientHost = (socket.RemoteEndPoint as IPEndPoint)?.Address.ToString() ?? "unknown";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var _ = socket;
        socket.NoDelay = true;
        try
        {
            while (await HandleOneAsync(cancellationToken))
            {
            }
        }
        catch (ProtocolException e)
        {
            LogProtocolError(_client, e.Message);
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException)
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
        var head = new byte[sizeof(int)];
        if (!await FillAsync(head, cancellationToken))
        {
            return false;
        }

        var length = BinaryPrimitives.ReadInt32BigEndian(head);
        if (length < 8 || length > maxRequestBytes)
        {
            throw new ProtocolException($"a request of {length} bytes is outside of 8 to {maxRequestBytes}");
        }

        var frame = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            if (!await FillAsync(frame.AsMemory(0, length), cancellationToken))
            {
                return false;
            }

            using var response = new KafkaWriter();
            if (await dispatcher.DispatchAsync(frame.AsMemory(0, length), _clientHost, response, cancellationToken))
            {
                await SendAsync(response.Written, cancellationToken);
            }

            return true;
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
}

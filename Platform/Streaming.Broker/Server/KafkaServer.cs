using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;

namespace Streaming.Broker.Server;

/// <summary>Accepts connections and serves each until the broker stops.</summary>
internal sealed partial class KafkaServer : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly Socket _listener;
    private readonly KafkaBrokerOptions _options;
    private readonly ILogger _logger;
    private readonly HashSet<Task> _connections = [];
    private readonly Lock _gate = new();
    private Task _accepting = Task.CompletedTask;

    /// <exception cref="SocketException">The address cannot be listened on.</exception>
    public KafkaServer(KafkaBrokerOptions options, ILogger logger)
    {
        _options = options;
        _logger = logger;
        var address = IPAddress.Parse(options.Host);
        _listener = new(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            _listener.Bind(new IPEndPoint(address, options.Port));
            _listener.Listen();
        }
        catch (SocketException)
        {
            _listener.Dispose();
            throw;
        }
    }

    public int Port => ((IPEndPoint)_listener.LocalEndPoint!).Port;

    public void Start(RequestDispatcher dispatcher) => _accepting = AcceptAsync(dispatcher);

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Dispose();
        await _accepting;
        Task[] connections;
        lock (_gate)
        {
            connections = [.. _connections];
        }

        await Task.WhenAll(connections);
        _stopping.Dispose();
    }

    private async Task AcceptAsync(RequestDispatcher dispatcher)
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                Serve(await _listener.AcceptAsync(_stopping.Token), dispatcher);
            }
            catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException)
            {
                return;
            }
            catch (SocketException e)
            {
                // A client that is gone before it was accepted, or no free file handle for the moment.
                LogAcceptFailed(e.Message);
                await Task.Delay(10, CancellationToken.None);
            }
        }
    }

    private void Serve(Socket socket, RequestDispatcher dispatcher)
    {
        lock (_gate)
        {
            if (_connections.Count >= _options.MaxConnections)
            {
                LogRefused(_options.MaxConnections);
                socket.Dispose();
                return;
            }

            var connection = Task.Run(() => new KafkaConnection(socket, dispatcher, _options.MaxRequestBytes, _logger).RunAsync(_stopping.Token));
            _connections.Add(connection);
            connection.ContinueWith(Forget, TaskScheduler.Default);
        }
    }

    private void Forget(Task connection)
    {
        lock (_gate)
        {
            _connections.Remove(connection);
        }
    }

    [LoggerMessage(20, LogLevel.Warning, "A connection could not be accepted: {Reason}")]
    private partial void LogAcceptFailed(string reason);

    [LoggerMessage(21, LogLevel.Warning, "Refused a connection: {Limit} are open (Broker:MaxConnections)")]
    private partial void LogRefused(int limit);
}

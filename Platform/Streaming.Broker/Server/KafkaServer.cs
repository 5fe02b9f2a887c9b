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
    private readonly RequestBudget _budget;
    private readonly TimeProvider _time;
    private readonly Dictionary<Task, KafkaConnection> _connections = [];
    private readonly Lock _gate = new();
    private Task _accepting = Task.CompletedTask;
    private BrokerMetrics? _metrics;
    private ITimer? _idleTimer;

    /// <exception cref="SocketException">The address cannot be listened on.</exception>
    public KafkaServer(KafkaBrokerOptions options, TimeProvider time, ILogger logger)
    {
        _options = options;
        _time = time;
        _budget = new(options.MaxRequestBytesInFlight);
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

    public void Start(RequestDispatcher dispatcher, BrokerMetrics metrics)
    {
        _metrics = metrics;
        var interval = _options.ConnectionIdleTimeout / 4;
        _idleTimer = _time.CreateTimer(_ => CloseIdle(), null, interval, interval);
        _accepting = AcceptAsync(dispatcher);
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _idleTimer?.Dispose();
        _listener.Dispose();
        await _accepting;
        Task[] connections;
        lock (_gate)
        {
            connections = [.. _connections.Keys];
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
                await Task.Delay(TimeSpan.FromMilliseconds(10), _time, CancellationToken.None);
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

            var connection = new KafkaConnection(socket, dispatcher, _budget, _options.MaxRequestBytes, _time, _logger);
            var running = Task.Run(() => connection.RunAsync(_stopping.Token));
            _connections.Add(running, connection);
            _metrics?.Connected(1);
            running.ContinueWith(Forget, TaskScheduler.Default);
        }
    }

    private void CloseIdle()
    {
        KafkaConnection[] connections;
        lock (_gate)
        {
            connections = [.. _connections.Values];
        }

        Array.ForEach(connections, c => c.CloseIfIdle(_options.ConnectionIdleTimeout));
    }

    private void Forget(Task connection)
    {
        lock (_gate)
        {
            _connections.Remove(connection);
            _metrics?.Connected(-1);
        }
    }

    [LoggerMessage(20, LogLevel.Warning, "A connection could not be accepted: {Reason}")]
    private partial void LogAcceptFailed(string reason);

    [LoggerMessage(21, LogLevel.Warning, "Refused a connection: {Limit} are open (Broker:MaxConnections)")]
    private partial void LogRefused(int limit);
}

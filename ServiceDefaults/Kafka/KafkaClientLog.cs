using Confluent.Kafka;
using Microsoft.Extensions.Logging;

namespace Streaming.ServiceDefaults.Kafka;

/// <summary>
/// librdkafka's messages in the service's log. A broker that is away is told once, and once when it is back:
/// librdkafka itself repeats it with each attempt to connect.
/// </summary>
internal sealed partial class KafkaClientLog(ILogger logger, string client, string servers)
{
    private volatile bool _away;

    public void Write(LogMessage message)
    {
        // Failed connections come as errors too (below), where they are counted once.
        var level = message.Facility is "FAIL" or "ERROR" ? LogLevel.Debug : LevelOf(message.Level);
        LibraryMessage(level, client, message.Facility, message.Message);
    }

    public void Write(Error error)
    {
        if (error.IsFatal)
        {
            FatalError(client, error.Reason);
        }
        else if (!IsConnection(error.Code))
        {
            ClientError(client, error.Code, error.Reason);
        }
        else if (!_away)
        {
            _away = true;
            BrokerAway(client, servers, error.Reason);
        }
    }

    /// <summary>The broker answered.</summary>
    public void Answered()
    {
        if (_away)
        {
            _away = false;
            BrokerBack(client, servers);
        }
    }

    private static bool IsConnection(ErrorCode code) =>
        code is ErrorCode.Local_Transport or ErrorCode.Local_AllBrokersDown or ErrorCode.Local_Resolve or ErrorCode.Local_TimedOut;

    private static LogLevel LevelOf(SyslogLevel level) => level switch
    {
        <= SyslogLevel.Error => LogLevel.Error,
        SyslogLevel.Warning => LogLevel.Warning,
        SyslogLevel.Notice => LogLevel.Information,
        _ => LogLevel.Debug,
    };

    [LoggerMessage(EventId = 1, Message = "Kafka {Client}: {Facility} {Message}")]
    private partial void LibraryMessage(LogLevel level, string client, string facility, string message);

    [LoggerMessage(2, LogLevel.Warning, "Kafka {Client}: no broker answers at {Servers}, trying again until one does ({Reason})")]
    private partial void BrokerAway(string client, string servers, string reason);

    [LoggerMessage(3, LogLevel.Information, "Kafka {Client}: a broker answers again at {Servers}")]
    private partial void BrokerBack(string client, string servers);

    [LoggerMessage(4, LogLevel.Warning, "Kafka {Client}: {Code} {Reason}")]
    private partial void ClientError(string client, ErrorCode code, string reason);

    [LoggerMessage(5, LogLevel.Error, "Kafka {Client}: the client cannot go on: {Reason}")]
    private partial void FatalError(string client, string reason);
}

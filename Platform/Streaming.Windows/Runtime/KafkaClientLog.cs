using Confluent.Kafka;

namespace Streaming.Windows.Runtime;

/// <summary>The Kafka library's messages in the job's log, and whether a broker can be reached.</summary>
internal sealed class KafkaClientLog(ILogger<KafkaClientLog> logger)
{
    private volatile bool _away;

    /// <summary>Whether a broker answered after the last time that none could be reached.</summary>
    public bool IsConnected => !_away;

    public void Write(LogMessage message)
    {
        // Failed connections come as errors too (below), where they are told once.
        var level = message.Facility is "FAIL" or "ERROR" ? LogLevel.Debug
            : message.Level <= SyslogLevel.Error ? LogLevel.Error
            : message.Level is SyslogLevel.Warning ? LogLevel.Warning
            : LogLevel.Debug;
        Log.KafkaMessage(logger, level, message.Facility, message.Message);
    }

    public void Write(Error error)
    {
        if (error.Code is not (ErrorCode.Local_AllBrokersDown or ErrorCode.Local_Transport or ErrorCode.Local_Resolve or ErrorCode.Local_TimedOut))
        {
            Log.KafkaError(logger, error.Code, error.Reason);
        }
        else if (!_away)
        {
            _away = true;
            Log.KafkaAway(logger, error.Reason);
        }
    }

    /// <summary>A broker answered.</summary>
    public void Answered()
    {
        if (_away)
        {
            _away = false;
            Log.KafkaBack(logger);
        }
    }
}

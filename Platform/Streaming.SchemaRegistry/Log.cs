namespace Streaming.SchemaRegistry;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Schemas in {Place}: {Schemas} in {Subjects} subjects.")]
    public static partial void Opened(ILogger logger, string place, int schemas, int subjects);

    [LoggerMessage(2, LogLevel.Information, "Registered {Subject} version {Version} with schema id {Id}.")]
    public static partial void Registered(ILogger logger, string subject, int version, int id);

    [LoggerMessage(3, LogLevel.Information, "Imported {Records} records of an earlier version's journal, which is {Path} now.")]
    public static partial void Imported(ILogger logger, int records, string path);

    [LoggerMessage(4, LogLevel.Error, "A change cannot be stored.")]
    public static partial void StoreFailed(ILogger logger, Exception exception);

    [LoggerMessage(5, LogLevel.Information, "Listening on {Addresses}.")]
    public static partial void Listening(ILogger logger, string addresses);

    [LoggerMessage(6, LogLevel.Warning, "Kafka at {Servers} does not answer yet: {Reason}.")]
    public static partial void WaitingForKafka(ILogger logger, string servers, string reason);

    [LoggerMessage(7, LogLevel.Debug, "Kafka: {Message}")]
    public static partial void Kafka(ILogger logger, string message);

    [LoggerMessage(8, LogLevel.Warning, "Another registry wrote {Records} records into {Topic}. One registry at a time may write: two may give one id to two schemas.")]
    public static partial void AnotherWriter(ILogger logger, string topic, long records);

    [LoggerMessage(9, LogLevel.Debug, "Kafka does not tell how {Topic} is cleaned up: {Reason}")]
    public static partial void PolicyUnknown(ILogger logger, string topic, string reason);

    [LoggerMessage(10, LogLevel.Warning, "The journal in {Folder} of an earlier version is not imported, since the topic holds schemas already. Move it away.")]
    public static partial void NotImported(ILogger logger, string folder);
}

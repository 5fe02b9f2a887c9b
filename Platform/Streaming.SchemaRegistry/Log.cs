namespace Streaming.SchemaRegistry;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Data in {Directory}: {Schemas} schemas in {Subjects} subjects.")]
    public static partial void Opened(ILogger logger, string directory, int schemas, int subjects);

    [LoggerMessage(2, LogLevel.Information, "Registered {Subject} version {Version} with schema id {Id}.")]
    public static partial void Registered(ILogger logger, string subject, int version, int id);

    [LoggerMessage(3, LogLevel.Warning, "Dropped {Bytes} bytes at the end of {Path}: a write that was cut off and never acknowledged.")]
    public static partial void DroppedTornTail(ILogger logger, long bytes, string path);

    [LoggerMessage(4, LogLevel.Error, "The journal cannot be written.")]
    public static partial void JournalFailed(ILogger logger, Exception exception);

    [LoggerMessage(5, LogLevel.Information, "Listening on {Addresses}.")]
    public static partial void Listening(ILogger logger, string addresses);
}

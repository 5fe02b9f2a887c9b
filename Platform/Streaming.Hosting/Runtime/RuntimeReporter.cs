using Microsoft.Extensions.Logging;

namespace Streaming.Hosting;

/// <summary>Tells which runtime was taken where the choice was left to the machine.</summary>
internal static partial class RuntimeReporter
{
    public static void Report(ILoggerFactory loggers, RuntimeChoice choice)
    {
        if (choice.Reason is not null)
        {
            LogChoice(loggers.CreateLogger(typeof(RuntimeChoice).Namespace!), choice.Runtime, choice.Reason);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Runtime: {Runtime}, since {Reason}")]
    private static partial void LogChoice(ILogger logger, StreamingRuntime runtime, string reason);
}

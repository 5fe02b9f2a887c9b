using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.ApplicationModel;

internal static partial class CommandLog
{
    [LoggerMessage(10, LogLevel.Error, "Command '{Command}' failed")]
    public static partial void Failed(ILogger logger, Exception exception, string command);
}

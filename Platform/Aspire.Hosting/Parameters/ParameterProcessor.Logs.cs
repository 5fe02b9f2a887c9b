using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.ApplicationModel;

internal sealed partial class ParameterProcessor
{
    [LoggerMessage(12, LogLevel.Error, "{Message}")]
    private static partial void LogMissing(ILogger logger, string message);

    [LoggerMessage(13, LogLevel.Warning, "{Message} The dashboard asks for it.")]
    private static partial void LogAsked(ILogger logger, string message);

    [LoggerMessage(14, LogLevel.Information, "The value was entered on the dashboard.")]
    private static partial void LogEntered(ILogger logger);

    [LoggerMessage(15, LogLevel.Warning, "No value is set for {Parameters}; what needs it waits: enter it on the dashboard, or start again with {Arguments}")]
    private partial void LogAsks(string parameters, string arguments);

    [LoggerMessage(16, LogLevel.Warning, "The value of {Parameter} holds for this run; it could not be saved to the user secrets: {Reason}")]
    private partial void LogNotSaved(string parameter, string reason);

    [LoggerMessage(17, LogLevel.Error, "The dashboard cannot ask for parameters: {Reason}")]
    private partial void LogCannotAsk(string reason);
}

using Microsoft.Extensions.Logging;

namespace Aspire.Hosting;

internal static partial class UrlLog
{
    [LoggerMessage(11, LogLevel.Warning, "Resource '{Resource}' has no endpoint '{Endpoint}' to show a link for.")]
    public static partial void NoEndpoint(ILogger logger, string resource, string endpoint);
}

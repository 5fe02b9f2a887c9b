using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Shows the value of a parameter, masked where it is a secret, or what to set where it has none.</summary>
internal static partial class ParameterState
{
    private const string ValueMissing = "ValueMissing";

    public static async Task PublishAsync(ParameterResource parameter, ResourceNotificationService notifications, ResourceLoggerService logs, CancellationToken cancellationToken)
    {
        try
        {
            var value = await parameter.GetValueAsync(cancellationToken);
            await notifications.PublishUpdateAsync(parameter, s => s with
            {
                State = new(KnownResourceStates.Running, KnownResourceStateStyles.Success),
                Properties = [new("Value", value) { IsSensitive = parameter.Secret }, new("resource.source", parameter.ConfigurationKey)],
            });
        }
        catch (MissingParameterValueException e)
        {
            LogMissing(logs.GetLogger(parameter), e.Message);
            await notifications.PublishUpdateAsync(parameter, s => s with
            {
                State = new(ValueMissing, KnownResourceStateStyles.Error),
                Properties = [new("Value", e.Message), new("resource.source", parameter.ConfigurationKey)],
            });
        }
    }

    [LoggerMessage(12, LogLevel.Error, "{Message}")]
    private static partial void LogMissing(ILogger logger, string message);
}

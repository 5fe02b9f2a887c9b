using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Finds the values of the parameters when the application starts, and asks for those that have none on the dashboard.</summary>
internal sealed partial class ParameterProcessor(
    DistributedApplicationModel model, IInteractionService interactions, ResourceNotificationService notifications, ResourceLoggerService logs,
    SavedParameters saved, ILogger<DistributedApplication> logger)
{
    private const string UnsaveName = "DeleteFromUserSecrets";

    private readonly Lock _lock = new();
    private readonly List<ParameterResource> _missing = [];

    /// <summary>Shows each parameter. From here on, who needs a value that is asked for waits for it.</summary>
    public async Task InitializeAsync(CancellationToken cancellationToken)
    {
        foreach (var parameter in model.Resources.OfType<ParameterResource>().ToArray())
        {
            if (interactions.IsAvailable)
            {
                ParameterCommands.Add(parameter, this);
            }

            try
            {
                await notifications.ShowAsync(parameter, await parameter.GetValueAsync(cancellationToken));
            }
            catch (MissingParameterValueException e)
            {
                await MissAsync(parameter, e.Message);
            }
        }

        if (_missing.Count > 0)
        {
            LogAsks(string.Join(", ", _missing.Select(p => p.Name)), string.Join(" ", _missing.Select(p => $"--{p.ConfigurationKey}=<value>")));
        }
    }

    /// <summary>Asks for the value of one parameter, which may have one.</summary>
    /// <returns>False where none was entered.</returns>
    public Task<bool> SetAsync(ParameterResource parameter, CancellationToken cancellationToken) =>
        FillAsync("Set a parameter", parameter.IsAskedFor ? null : "Resources that run have the value of before until they are started again.", [parameter], cancellationToken);

    /// <summary>Takes the value of a parameter away, also from the user secrets where that is wanted; from then on it is missing.</summary>
    /// <returns>False where it stays.</returns>
    public async Task<bool> DeleteAsync(ParameterResource parameter, CancellationToken cancellationToken)
    {
        var unsave = new InteractionInput { Name = UnsaveName, Label = "Delete from user secrets", InputType = InputType.Boolean };
        var answered = await interactions.PromptInputsAsync(
            $"Delete the value of {parameter.Name}", "Resources that run keep it until they are started again; then they wait for another.",
            saved.Contains(parameter) ? [unsave] : [], new() { PrimaryButtonText = "Delete" }, cancellationToken);
        if (answered.Canceled)
        {
            return false;
        }

        if (bool.TryParse(unsave.Value, out var isUnsaved) && isUnsaved)
        {
            saved.Remove(parameter);
        }

        await MissAsync(parameter, $"The value of parameter '{parameter.Name}' was deleted.");
        return true;
    }

    private async Task<bool> FillAsync(string title, string? message, IReadOnlyList<ParameterResource> parameters, CancellationToken cancellationToken)
    {
        var form = new ParameterForm(parameters, saved.IsAvailable);
        var filled = await interactions.PromptInputsAsync(title, message, form.Inputs, new() { PrimaryButtonText = "Save" }, cancellationToken);
        if (filled.Canceled)
        {
            return false;
        }

        foreach (var (parameter, value) in form.Entered)
        {
            await ApplyAsync(parameter, value, form.IsToBeSaved);
        }

        return form.Entered.Any();
    }

    private async Task ApplyAsync(ParameterResource parameter, string value, bool isToBeSaved)
    {
        parameter.Enter(value);
        await notifications.ShowAsync(parameter, value);
        LogEntered(logs.GetLogger(parameter));
        if (isToBeSaved)
        {
            Save(parameter, value);
        }

        lock (_lock)
        {
            if (_missing.Remove(parameter))
            {
                // What is asked now would ask for too much.
                _round?.Cancel();
            }
        }
    }

    private void Save(ParameterResource parameter, string value)
    {
        try
        {
            saved.Save(parameter, value);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.Text.Json.JsonException)
        {
            LogNotSaved(parameter.Name, e.Message);
        }
    }

    private async Task MissAsync(ParameterResource parameter, string advice)
    {
        if (!interactions.IsAvailable)
        {
            LogMissing(logs.GetLogger(parameter), advice);
            await notifications.ShowMissingAsync(parameter, advice, KnownResourceStateStyles.Error);
            return;
        }

        parameter.Ask();
        lock (_lock)
        {
            if (!_missing.Contains(parameter))
            {
                _missing.Add(parameter);
                _missed.Writer.TryWrite(true);
                _round?.Cancel();
            }
        }

        LogAsked(logs.GetLogger(parameter), advice);
        await notifications.ShowMissingAsync(parameter, advice, KnownResourceStateStyles.Warn);
    }
}

using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Finds the values of the parameters when the application starts, and asks for those that have none on the dashboard.</summary>
internal sealed partial class ParameterProcessor(
    DistributedApplicationModel model, IInteractionService interactions, ResourceNotificationService notifications, ResourceLoggerService logs,
    SavedParameters saved, ILogger<DistributedApplication> logger)
{
    private readonly Lock _lock = new();
    private readonly List<ParameterResource> _missing = [];
    private CancellationTokenSource? _round;

    /// <summary>Shows each parameter. From here on, who needs a value that is asked for waits for it.</summary>
    public async Task InitializeAsync(CancellationToken cancellationToken)
    {
        foreach (var parameter in model.Resources.OfType<ParameterResource>().ToArray())
        {
            if (interactions.IsAvailable)
            {
                SetParameterCommand.Add(parameter, this);
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

    /// <summary>Asks until each value is there, or nobody wants to be asked any more: then the command of each parameter asks for it.</summary>
    public async Task AskAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (Missing() is { Count: > 0 } missing && await IsAskedAsync(missing, cancellationToken))
            {
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // As where the model makes an input that cannot be.
            LogCannotAsk(e.Message);
        }
    }

    /// <summary>Asks for the value of one parameter, which may have one.</summary>
    /// <returns>False where none was entered.</returns>
    public Task<bool> SetAsync(ParameterResource parameter, CancellationToken cancellationToken) =>
        FillAsync("Set a parameter", parameter.IsAskedFor ? null : "Resources that run have the value of before until they are started again.", [parameter], cancellationToken);

    /// <returns>False where nobody wants to be asked.</returns>
    private async Task<bool> IsAskedAsync(IReadOnlyList<ParameterResource> missing, CancellationToken cancellationToken)
    {
        using var round = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Exchange(round);
        try
        {
            return await AskAsync(missing, round.Token) || round.IsCancellationRequested;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // A value came another way: the others are asked for anew.
            return true;
        }
        finally
        {
            Exchange(null);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private async Task<bool> AskAsync(IReadOnlyList<ParameterResource> missing, CancellationToken cancellationToken)
    {
        var names = string.Join(", ", missing.Select(p => p.Name));
        var notified = await interactions.PromptNotificationAsync(
            "Unresolved parameters", $"No value is set for {names}. Resources that need one wait for it.",
            new() { Intent = MessageIntent.Warning, PrimaryButtonText = "Enter values" }, cancellationToken);
        if (notified.Canceled || !notified.Data)
        {
            return false;
        }

        await FillAsync("Enter parameter values", "Resources that wait for them start as soon as they are there.", missing, cancellationToken);
        // Who closed the form is told once more that it is to be filled in.
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
            _missing.Add(parameter);
        }

        LogAsked(logs.GetLogger(parameter), advice);
        await notifications.ShowMissingAsync(parameter, advice, KnownResourceStateStyles.Warn);
    }

    private IReadOnlyList<ParameterResource> Missing()
    {
        lock (_lock)
        {
            return [.. _missing];
        }
    }

    private void Exchange(CancellationTokenSource? round)
    {
        lock (_lock)
        {
            _round = round;
        }
    }
}

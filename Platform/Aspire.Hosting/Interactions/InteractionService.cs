using Aspire.Hosting.Dashboard;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting;

/// <summary>Asks by way of the dashboard, and takes its answers.</summary>
internal sealed class InteractionService(
    DistributedApplicationExecutionContext executionContext, DashboardSettings dashboard, IConfiguration configuration, IHostApplicationLifetime lifetime, IServiceProvider services)
    : IInteractionService
{
    /// <summary>Setting that keeps the host from asking, in Aspire's words.</summary>
    private const string EnabledKey = "ASPIRE_INTERACTIVITY_ENABLED";

    private readonly PendingInteractions _pending = new();
    private int _lastId;

    public bool IsAvailable => executionContext.IsRunMode && dashboard.IsEnabled && !(bool.TryParse(configuration[EnabledKey], out var isEnabled) && !isEnabled);

    public Task<InteractionResult<bool>> PromptConfirmationAsync(
        string title, string message, MessageBoxInteractionOptions? options = null, CancellationToken cancellationToken = default) =>
        PromptAsync(title, message, options ?? new(), MessageIntent.Confirmation, hasSecondaryButton: true, cancellationToken);

    public Task<InteractionResult<bool>> PromptMessageBoxAsync(
        string title, string message, MessageBoxInteractionOptions? options = null, CancellationToken cancellationToken = default) =>
        PromptAsync(title, message, options ?? new(), options?.Intent ?? MessageIntent.None, hasSecondaryButton: false, cancellationToken);

    public async Task<InteractionResult<bool>> PromptNotificationAsync(
        string title, string message, NotificationInteractionOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new();
        return Agreement(await AskAsync(
            id => new()
            {
                Id = id,
                Kind = InteractionKind.Notification,
                Title = title,
                Message = message,
                Options = options,
                Intent = options.Intent ?? MessageIntent.None,
                ShowSecondaryButton = options.ShowSecondaryButton ?? options.SecondaryButtonText is not null,
                ShowDismiss = options.ShowDismiss ?? true,
            },
            cancellationToken));
    }

    public Task<InteractionResult<InteractionInput>> PromptInputAsync(
        string title, string? message, string inputLabel, string placeHolder, InputsDialogInteractionOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(inputLabel);
        var input = new InteractionInput { Name = InputName.Of(inputLabel), Label = inputLabel, Placeholder = placeHolder, InputType = InputType.Text, Required = true };
        return PromptInputAsync(title, message, input, options, cancellationToken);
    }

    public async Task<InteractionResult<InteractionInput>> PromptInputAsync(
        string title, string? message, InteractionInput input, InputsDialogInteractionOptions? options = null, CancellationToken cancellationToken = default)
    {
        var result = await PromptInputsAsync(title, message, [input], options, cancellationToken);
        return result.Canceled ? InteractionResult.Cancel<InteractionInput>() : InteractionResult.Ok(result.Data[0]);
    }

    public async Task<InteractionResult<InteractionInputCollection>> PromptInputsAsync(
        string title, string? message, IReadOnlyList<InteractionInput> inputs, InputsDialogInteractionOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new();
        var collection = new InteractionInputCollection(inputs);
        var answer = await AskAsync(
            id => new()
            {
                Id = id,
                Kind = InteractionKind.Inputs,
                Title = title,
                Message = message,
                Options = options,
                Inputs = collection,
                ShowSecondaryButton = options.ShowSecondaryButton ?? true,
                ShowDismiss = options.ShowDismiss ?? true,
            },
            cancellationToken);
        return answer.Values is null ? InteractionResult.Cancel<InteractionInputCollection>() : InteractionResult.Ok(collection);
    }

    /// <inheritdoc cref="PendingInteractions.WatchAsync" />
    public IAsyncEnumerable<InteractionChange> WatchAsync(CancellationToken cancellationToken = default) => _pending.WatchAsync(cancellationToken);

    /// <summary>Takes an answer; a prompt that is answered already takes no other.</summary>
    /// <param name="id">The prompt.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="cancellationToken">Gives up looking at what was entered.</param>
    public async Task AnswerAsync(int id, InteractionAnswer answer, CancellationToken cancellationToken)
    {
        if (_pending.Find(id) is not { Answer.IsCompleted: false } interaction)
        {
            return;
        }

        if (interaction.Kind != InteractionKind.Inputs || answer.Values is not { } values)
        {
            interaction.Complete(answer with { Values = null });
        }
        else if (interaction.TryBeginCheck())
        {
            await CheckAsync(interaction, values, cancellationToken);
        }
    }

    private async Task CheckAsync(Interaction interaction, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken)
    {
        try
        {
            var errors = await new EnteredValues(interaction, services).CheckAsync(values, cancellationToken);
            if (errors.Count == 0)
            {
                interaction.Complete(new(Values: values));
                return;
            }

            _pending.Refuse(interaction, errors);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // The check is the caller's, and so is what it throws.
            interaction.Fail(e);
        }
        finally
        {
            interaction.EndCheck();
        }
    }

    private async Task<InteractionResult<bool>> PromptAsync(
        string title, string message, MessageBoxInteractionOptions options, MessageIntent intent, bool hasSecondaryButton, CancellationToken cancellationToken) =>
        Agreement(await AskAsync(
            id => new()
            {
                Id = id,
                Kind = InteractionKind.MessageBox,
                Title = title,
                Message = message,
                Options = options,
                Intent = intent,
                ShowSecondaryButton = options.ShowSecondaryButton ?? hasSecondaryButton,
                ShowDismiss = options.ShowDismiss ?? false,
            },
            cancellationToken));

    private static InteractionResult<bool> Agreement(InteractionAnswer answer) =>
        answer.Agreed is { } agreed ? InteractionResult.Ok(agreed) : InteractionResult.Cancel<bool>();

    private async Task<InteractionAnswer> AskAsync(Func<int, Interaction> create, CancellationToken cancellationToken)
    {
        if (!IsAvailable)
        {
            throw new InvalidOperationException($"Nobody can be asked: there is no dashboard, or {EnabledKey} is false. Look at {nameof(IsAvailable)} before a prompt.");
        }

        cancellationToken.ThrowIfCancellationRequested();
        using var givenUp = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        var interaction = create(Interlocked.Increment(ref _lastId));
        _pending.Add(interaction);
        try
        {
            await using var _ = givenUp.Token.Register(() => interaction.Complete(InteractionAnswer.Canceled));
            return await interaction.Answer;
        }
        finally
        {
            _pending.Remove(interaction);
        }
    }
}

namespace Aspire.Hosting;

/// <summary>Asks whoever watches the application, on its dashboard. Every browser shows a prompt; the first answer counts.</summary>
public interface IInteractionService
{
    /// <summary>True where there is a dashboard that shows prompts; elsewhere the other members throw <see cref="InvalidOperationException"/>.</summary>
    bool IsAvailable { get; }

    /// <summary>Asks a question in a dialog; the answer is yes or no.</summary>
    /// <param name="title">Title of the dialog.</param>
    /// <param name="message">The question.</param>
    /// <param name="options">How it is shown.</param>
    /// <param name="cancellationToken">Gives the prompt up, which counts as closed without an answer.</param>
    Task<InteractionResult<bool>> PromptConfirmationAsync(string title, string message, MessageBoxInteractionOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Tells something in a dialog.</summary>
    /// <param name="title">Title of the dialog.</param>
    /// <param name="message">What is to be known.</param>
    /// <param name="options">How it is shown.</param>
    /// <param name="cancellationToken">Gives the prompt up, which counts as closed without an answer.</param>
    Task<InteractionResult<bool>> PromptMessageBoxAsync(string title, string message, MessageBoxInteractionOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Asks for a line of text, which may not stay empty.</summary>
    /// <param name="title">Title of the dialog.</param>
    /// <param name="message">What it is about.</param>
    /// <param name="inputLabel">Text beside the input.</param>
    /// <param name="placeHolder">Text shown while it is empty.</param>
    /// <param name="options">How it is shown, and what is checked.</param>
    /// <param name="cancellationToken">Gives the prompt up, which counts as closed without an answer.</param>
    Task<InteractionResult<InteractionInput>> PromptInputAsync(
        string title, string? message, string inputLabel, string placeHolder, InputsDialogInteractionOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Asks for a value.</summary>
    /// <param name="title">Title of the dialog.</param>
    /// <param name="message">What it is about.</param>
    /// <param name="input">The input.</param>
    /// <param name="options">How it is shown, and what is checked.</param>
    /// <param name="cancellationToken">Gives the prompt up, which counts as closed without an answer.</param>
    Task<InteractionResult<InteractionInput>> PromptInputAsync(
        string title, string? message, InteractionInput input, InputsDialogInteractionOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Asks for several values.</summary>
    /// <param name="title">Title of the dialog.</param>
    /// <param name="message">What it is about.</param>
    /// <param name="inputs">The inputs.</param>
    /// <param name="options">How it is shown, and what is checked.</param>
    /// <param name="cancellationToken">Gives the prompt up, which counts as closed without an answer.</param>
    Task<InteractionResult<InteractionInputCollection>> PromptInputsAsync(
        string title, string? message, IReadOnlyList<InteractionInput> inputs, InputsDialogInteractionOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Tells something beside what is shown, without keeping anybody from it.</summary>
    /// <param name="title">Title of the notification.</param>
    /// <param name="message">What is to be known.</param>
    /// <param name="options">How it is shown.</param>
    /// <param name="cancellationToken">Gives the prompt up, which counts as closed without an answer.</param>
    Task<InteractionResult<bool>> PromptNotificationAsync(string title, string message, NotificationInteractionOptions? options = null, CancellationToken cancellationToken = default);
}

using System.Threading.Channels;

namespace Aspire.Hosting.Bundled.Tests.Parameters;

/// <summary>The dashboard as the host sees it: a test reads the questions and answers them.</summary>
internal sealed class AnsweringTest : IInteractionService
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private readonly Channel<Prompt> _prompts = Channel.CreateUnbounded<Prompt>();

    public bool IsAvailable => true;

    public int Waiting => _prompts.Reader.Count;

    public async Task<Prompt> NextAsync() => await _prompts.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Limit, TestContext.Current.CancellationToken);

    public async Task<InteractionResult<bool>> PromptNotificationAsync(
        string title, string message, NotificationInteractionOptions? options = null, CancellationToken cancellationToken = default) =>
        await AskAsync(new(title, message, [], cancellationToken)) is { } agreed ? InteractionResult.Ok(agreed) : InteractionResult.Cancel<bool>();

    public async Task<InteractionResult<InteractionInputCollection>> PromptInputsAsync(
        string title, string? message, IReadOnlyList<InteractionInput> inputs, InputsDialogInteractionOptions? options = null, CancellationToken cancellationToken = default) =>
        await AskAsync(new(title, message, inputs, cancellationToken)) is true ? InteractionResult.Ok(new InteractionInputCollection(inputs)) : InteractionResult.Cancel<InteractionInputCollection>();

    public Task<InteractionResult<bool>> PromptConfirmationAsync(string title, string message, MessageBoxInteractionOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<InteractionResult<bool>> PromptMessageBoxAsync(string title, string message, MessageBoxInteractionOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<InteractionResult<InteractionInput>> PromptInputAsync(
        string title, string? message, string inputLabel, string placeHolder, InputsDialogInteractionOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<InteractionResult<InteractionInput>> PromptInputAsync(
        string title, string? message, InteractionInput input, InputsDialogInteractionOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    private async Task<bool?> AskAsync(Prompt prompt)
    {
        Assert.True(_prompts.Writer.TryWrite(prompt));
        return await Task.WhenAny(prompt.Answer, prompt.GivenUp) == prompt.Answer ? await prompt.Answer : null;
    }
}

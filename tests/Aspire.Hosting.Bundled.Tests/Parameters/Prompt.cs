namespace Aspire.Hosting.Bundled.Tests.Parameters;

/// <summary>A question that the host has asked, to be answered by a test.</summary>
internal sealed class Prompt(string title, string? message, IReadOnlyList<InteractionInput> inputs, CancellationToken cancellationToken)
{
    private readonly TaskCompletionSource<bool?> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Title { get; } = title;

    public string? Message { get; } = message;

    public IReadOnlyList<InteractionInput> Inputs { get; } = inputs;

    public Task<bool?> Answer => _answer.Task;

    public Task GivenUp { get; } = Task.Delay(Timeout.Infinite, cancellationToken).ContinueWith(_ => { }, TaskScheduler.Default);

    public void Agree() => _answer.TrySetResult(true);

    public void Close() => _answer.TrySetResult(null);

    public void Fill(params (string Name, string Value)[] values)
    {
        foreach (var (name, value) in values)
        {
            Inputs.Single(i => i.Name == name).Value = value;
        }

        Agree();
    }
}

namespace Aspire.Hosting;

/// <summary>A prompt that waits for its answer.</summary>
internal sealed class Interaction
{
    private readonly TaskCompletionSource<InteractionAnswer> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _checks;

    public required int Id { get; init; }

    public required InteractionKind Kind { get; init; }

    public required string Title { get; init; }

    public string? Message { get; init; }

    public MessageIntent Intent { get; init; }

    public required InteractionOptions Options { get; init; }

    public bool ShowSecondaryButton { get; init; }

    public bool ShowDismiss { get; init; }

    public InteractionInputCollection Inputs { get; init; } = new([]);

    /// <summary>What was wrong with the last answer, by the names of the inputs; replaced, never changed.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Errors { get; private set; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Number of answers that were refused.</summary>
    public int Refusals { get; private set; }

    public Task<InteractionAnswer> Answer => _answer.Task;

    /// <summary>True for the one who may look at what was entered; a second answer at the same moment is none.</summary>
    public bool TryBeginCheck() => Interlocked.CompareExchange(ref _checks, 1, 0) == 0;

    public void EndCheck() => Volatile.Write(ref _checks, 0);

    public void Complete(InteractionAnswer answer) => _answer.TrySetResult(answer);

    public void Fail(Exception exception) => _answer.TrySetException(exception);

    public void Refuse(IReadOnlyDictionary<string, IReadOnlyList<string>> errors) => (Errors, Refusals) = (errors, Refusals + 1);
}

using System.Threading.Channels;

namespace Aspire.Hosting.ApplicationModel;

internal sealed partial class ParameterProcessor
{
    // One waiting signal stands for all parameters that are missing since the last question.
    private readonly Channel<bool> _missed = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    // Ends what is asked when it would ask for too much or too little.
    private CancellationTokenSource? _round;

    /// <summary>Asks while a value is missing; who does not want to be asked is left alone until another one is missing: the command of each parameter asks for it.</summary>
    public async Task AskAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var _ in _missed.Reader.ReadAllAsync(cancellationToken))
            {
                while (await IsAskedAsync(cancellationToken))
                {
                }
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // As where the model makes an input that cannot be.
            LogCannotAsk(e.Message);
        }
    }

    /// <returns>False where nothing is missing, or nobody wants to be asked.</returns>
    private async Task<bool> IsAskedAsync(CancellationToken cancellationToken)
    {
        using var round = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (Begin(round) is not { Count: > 0 } missing)
        {
            return false;
        }

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
            End();
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

    private IReadOnlyList<ParameterResource> Begin(CancellationTokenSource round)
    {
        lock (_lock)
        {
            _missed.Reader.TryRead(out _);
            _round = _missing.Count == 0 ? null : round;
            return [.. _missing];
        }
    }

    private void End()
    {
        lock (_lock)
        {
            _round = null;
        }
    }
}

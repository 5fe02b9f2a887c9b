using Aspire.DashboardService.Proto.V1;
using Grpc.Core;

namespace Streaming.Dashboard.Interactions;

/// <summary>Brings answers to the host, one after the other.</summary>
internal sealed class InteractionAnswers : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private volatile IAsyncStreamWriter<WatchInteractionsRequestUpdate>? _host;

    /// <summary>Where answers go from now on; null where the host cannot be reached.</summary>
    public void GoTo(IAsyncStreamWriter<WatchInteractionsRequestUpdate>? host) => _host = host;

    /// <returns>Null when the answer is with the host, else what went wrong.</returns>
    public Task<string?> AgreeAsync(PendingInteraction interaction, bool agreed, CancellationToken cancellationToken) => SendAsync(
        interaction.Kind == InteractionKind.Notification
            ? new() { InteractionId = interaction.Id, Notification = new() { Result = agreed } }
            : new() { InteractionId = interaction.Id, MessageBox = new() { Result = agreed } },
        cancellationToken);

    /// <inheritdoc cref="AgreeAsync"/>
    public Task<string?> EnterAsync(PendingInteraction interaction, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken)
    {
        var dialog = new InteractionInputsDialog();
        dialog.InputItems.AddRange(values.Select(value => new InteractionInput { Name = value.Key, Value = value.Value }));
        return SendAsync(new() { InteractionId = interaction.Id, InputsDialog = dialog }, cancellationToken);
    }

    /// <inheritdoc cref="AgreeAsync"/>
    public Task<string?> CloseAsync(PendingInteraction interaction, CancellationToken cancellationToken) =>
        SendAsync(new() { InteractionId = interaction.Id, Complete = new() }, cancellationToken);

    public void Dispose() => _turn.Dispose();

    private async Task<string?> SendAsync(WatchInteractionsRequestUpdate answer, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (_host is not { } host)
                return "The host does not answer.";
            // Given up, a message would take the connection with it.
            await host.WriteAsync(answer, CancellationToken.None);
            return null;
        }
        catch (Exception failure) when (failure is RpcException or InvalidOperationException)
        {
            // The connection ended while the answer was under way.
            return $"The host does not answer ({failure.Message}).";
        }
        finally
        {
            _turn.Release();
        }
    }
}

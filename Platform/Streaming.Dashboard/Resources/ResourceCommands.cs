using Aspire.DashboardService.Proto.V1;
using Grpc.Core;

namespace Streaming.Dashboard.Resources;

/// <summary>Has the host carry out a command.</summary>
public sealed class ResourceCommands
{
    /// <summary>What went wrong where somebody cancelled it.</summary>
    public const string Cancelled = "It was cancelled.";

    private readonly ResourceServiceChannel _channel;

    internal ResourceCommands(ResourceServiceChannel channel) => _channel = channel;

    /// <returns>Null when it was carried out, else what went wrong.</returns>
    public async Task<string?> ExecuteAsync(ResourceInstance resource, ResourceAction action, CancellationToken cancellationToken)
    {
        if (_channel.Client is not { } client)
            return "There is no host to carry it out.";
        var request = new ResourceCommandRequest { CommandName = action.Name, ResourceName = resource.Name, ResourceType = resource.Type };
        try
        {
            var response = await client.ExecuteResourceCommandAsync(request, _channel.Headers, cancellationToken: cancellationToken);
            return response.Kind switch
            {
                ResourceCommandResponseKind.Succeeded => null,
                ResourceCommandResponseKind.Cancelled => Cancelled,
                _ => response.HasMessage && response.Message.Length > 0 ? response.Message : "The host gave no reason.",
            };
        }
        catch (RpcException failure) when (!cancellationToken.IsCancellationRequested)
        {
            return $"The host does not answer ({failure.StatusCode}: {failure.Status.Detail}).";
        }
    }
}

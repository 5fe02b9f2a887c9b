using System.Globalization;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.DependencyInjection;

namespace Aspire.Hosting;

/// <summary>Sends a request to an endpoint of a resource.</summary>
internal sealed class HttpCommand(EndpointReference endpoint, string path, HttpCommandOptions options)
{
    private static readonly string[] Running = [KnownResourceStates.Running, KnownResourceStates.RuntimeUnhealthy];

    public static ResourceCommandState State(UpdateCommandStateContext context) =>
        Running.Contains(context.ResourceSnapshot.State?.Text) ? ResourceCommandState.Enabled : ResourceCommandState.Disabled;

    public async Task<ExecuteCommandResult> ExecuteAsync(ExecuteCommandContext context)
    {
        if (!endpoint.IsAllocated)
        {
            return CommandResults.Failure($"Endpoint '{endpoint.EndpointName}' of resource '{endpoint.Resource.Name}' has no address yet.");
        }

        var client = context.Services.GetRequiredService<IHttpClientFactory>().CreateClient(options.HttpClientName ?? string.Empty);
        using var request = new HttpRequestMessage(options.Method ?? HttpMethod.Post, new Uri(new Uri(endpoint.Url), path));
        try
        {
            await PrepareAsync(context, client, request);
            using var response = await client.SendAsync(request, context.CancellationToken);
            return await ResultAsync(context, client, response);
        }
        catch (HttpRequestException e)
        {
            return CommandResults.Failure($"{request.RequestUri}: {e.Message}");
        }
    }

    private Task PrepareAsync(ExecuteCommandContext context, HttpClient client, HttpRequestMessage request) => options.PrepareRequest?.Invoke(new()
    {
        Services = context.Services,
        ResourceName = context.ResourceName,
        Endpoint = endpoint,
        CancellationToken = context.CancellationToken,
        HttpClient = client,
        Request = request,
    }) ?? Task.CompletedTask;

    private async Task<ExecuteCommandResult> ResultAsync(ExecuteCommandContext context, HttpClient client, HttpResponseMessage response) =>
        options.GetCommandResult is { } make ? await make(new()
        {
            Services = context.Services,
            ResourceName = context.ResourceName,
            Endpoint = endpoint,
            CancellationToken = context.CancellationToken,
            HttpClient = client,
            Response = response,
        })
        : response.IsSuccessStatusCode ? CommandResults.Success()
        : CommandResults.Failure(string.Create(CultureInfo.InvariantCulture, $"{response.RequestMessage?.RequestUri} answered {(int)response.StatusCode}."));
}

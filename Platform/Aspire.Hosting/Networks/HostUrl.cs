using Aspire.Hosting.ContainerEngine;
using Microsoft.Extensions.DependencyInjection;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>An address on this machine; for a container one that leads there.</summary>
/// <param name="Url">The address.</param>
public record HostUrl(string Url) : IExpressionValue
{
    string IManifestExpressionProvider.ValueExpression => Url;

    ValueTask<string?> IValueProvider.GetValueAsync(CancellationToken cancellationToken) => new(Url);

    ValueTask<string?> IValueProvider.GetValueAsync(ValueProviderContext context, CancellationToken cancellationToken) => new(
        context.EffectiveNetwork == KnownNetworkIdentifiers.DefaultAspireContainerNetwork && context.ExecutionContext is { IsRunMode: true } execution
            && Uri.TryCreate(Url, UriKind.Absolute, out var address) && address.IsLoopback
            ? execution.Services.GetRequiredService<HostGateway>().AddressOf(address)
            : Url);
}

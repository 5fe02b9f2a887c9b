using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.DependencyInjection;

namespace Aspire.Hosting;

public static partial class ResourceBuilderExtensions
{
    /// <summary>Adds a command that sends an HTTP request to the resource.</summary>
    /// <param name="builder">The resource.</param>
    /// <param name="path">Path of the request.</param>
    /// <param name="displayName">Text of the command's button.</param>
    /// <param name="endpointName">Name of the endpoint, by default <c>https</c> or else <c>http</c>.</param>
    /// <param name="commandName">Name of the command; by default made of resource, endpoint, method and path.</param>
    /// <param name="commandOptions">How it is shown and what it sends; by default a POST without content.</param>
    /// <exception cref="DistributedApplicationException">The resource has no such endpoint, or it is not one of HTTP.</exception>
    public static IResourceBuilder<TResource> WithHttpCommand<TResource>(
        this IResourceBuilder<TResource> builder, string path, string displayName, [EndpointName] string? endpointName = null, string? commandName = null, HttpCommandOptions? commandOptions = null)
        where TResource : IResourceWithEndpoints =>
        builder.WithHttpCommand(path, displayName, commandOptions?.EndpointSelector ?? builder.HttpEndpoint(endpointName, "HTTP command"), commandName, commandOptions);

    /// <inheritdoc cref="WithHttpCommand{TResource}(IResourceBuilder{TResource}, string, string, string?, string?, HttpCommandOptions?)" />
    /// <remarks><paramref name="endpointSelector"/>: chooses the endpoint; null takes <c>https</c> or else <c>http</c>.</remarks>
    public static IResourceBuilder<TResource> WithHttpCommand<TResource>(
        this IResourceBuilder<TResource> builder, string path, string displayName, Func<EndpointReference>? endpointSelector, string? commandName = null, HttpCommandOptions? commandOptions = null)
        where TResource : IResourceWithEndpoints
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(path);
        var options = commandOptions ?? new();
        var endpoint = HttpEndpoints.Checked((endpointSelector ?? builder.HttpEndpoint(null, "HTTP command"))(), builder.Resource, "HTTP command");
        builder.ApplicationBuilder.Services.AddHttpClient();
        options.UpdateState ??= HttpCommand.State;
        var method = (options.Method ?? HttpMethod.Post).Method.ToLowerInvariant();
        return builder.WithCommand(
            commandName ?? $"{endpoint.Resource.Name}-{endpoint.EndpointName}-http-{method}-{path}", displayName, new HttpCommand(endpoint, path, options).ExecuteAsync, options);
    }
}

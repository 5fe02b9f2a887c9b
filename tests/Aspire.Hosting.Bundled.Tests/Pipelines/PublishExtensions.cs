using Aspire.Hosting.Pipelines;
using Microsoft.Extensions.DependencyInjection;

namespace Aspire.Hosting.Bundled.Tests.Pipelines;

internal static class PublishExtensions
{
    /// <summary>Publishes as <see cref="DistributedApplication.RunAsync"/> does, with failures as exceptions instead of the exit code of this process.</summary>
    public static Task PublishAsync(this IServiceProvider services, CancellationToken cancellationToken) => services.GetRequiredService<PipelineRunner>().RunAsync(cancellationToken);
}

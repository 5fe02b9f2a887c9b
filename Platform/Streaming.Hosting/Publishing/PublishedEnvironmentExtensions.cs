using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace Streaming.Hosting;

/// <summary>Variables that hold where the platform is published only.</summary>
public static class PublishedEnvironmentExtensions
{
    /// <summary>Sets a variable of the published resource; without effect when the application runs.</summary>
    public static IResourceBuilder<T> PublishWithEnvironment<T>(this IResourceBuilder<T> builder, string name, string value)
        where T : IResourceWithEnvironment
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.ApplicationBuilder.ExecutionContext.IsPublishMode ? builder.WithEnvironment(name, value) : builder;
    }
}

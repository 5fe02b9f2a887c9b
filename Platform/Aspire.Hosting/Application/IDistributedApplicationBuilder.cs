using System.Reflection;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Eventing;
using Aspire.Hosting.Pipelines;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting;

/// <summary>Models a distributed application.</summary>
public interface IDistributedApplicationBuilder
{
    /// <summary>Files, environment and arguments.</summary>
    ConfigurationManager Configuration { get; }

    /// <summary>Directory of the AppHost's project, which relative paths start from.</summary>
    string AppHostDirectory { get; }

    /// <summary>Assembly of the AppHost.</summary>
    Assembly? AppHostAssembly { get; }

    /// <summary>The environment, as Development.</summary>
    IHostEnvironment Environment { get; }

    /// <summary>Services of the host.</summary>
    IServiceCollection Services { get; }

    /// <summary>Events of the application.</summary>
    IDistributedApplicationEventing Eventing { get; }

    /// <summary>Whether the application runs or is published.</summary>
    DistributedApplicationExecutionContext ExecutionContext { get; }

    /// <summary>The resources so far.</summary>
    IResourceCollection Resources { get; }

    /// <summary>The steps of publishing.</summary>
    IDistributedApplicationPipeline Pipeline { get; }

    /// <summary>Adds a resource.</summary>
    /// <exception cref="DistributedApplicationException">The application has a resource of that name.</exception>
    IResourceBuilder<T> AddResource<T>(T resource)
        where T : IResource;

    /// <summary>A builder for a resource, which need not belong to the application.</summary>
    IResourceBuilder<T> CreateResourceBuilder<T>(T resource)
        where T : IResource;

    /// <summary>Ends the modelling.</summary>
    DistributedApplication Build();
}

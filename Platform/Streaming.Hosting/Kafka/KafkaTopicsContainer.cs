using Aspire.Hosting;

namespace Streaming.Hosting;

/// <summary>The one-shot container that makes the topics of a cluster whose brokers are containers of this machine.</summary>
internal static class KafkaTopicsContainer
{
    public static void Add(IDistributedApplicationBuilder builder, KafkaClusterResource cluster, KafkaServerResource broker) => builder
        .AddContainer($"{cluster.Name}-topics", KafkaContainerImageTags.Image, KafkaContainerImageTags.Tag)
        .WithImageRegistry(KafkaContainerImageTags.Registry)
        .WithEntrypoint("/bin/bash")
        .WithArgs(context =>
        {
            context.Args.Add("-ec");
            context.Args.Add(KafkaTopicsScript.Of(cluster.Topics));
        })
        .WithEnvironment("BOOTSTRAP_SERVERS", broker.Bootstrap(string.Empty))
        .WithEnvironment("KAFKA_HEAP_OPTS", "-Xmx192m")
        .WithEnvironment("LOG_DIR", "/tmp")
        // Not until it is healthy: the cluster is healthy only once it has its topics.
        .WaitForStart(builder.CreateResourceBuilder(broker))
        .WithRestartOnCrash();
}

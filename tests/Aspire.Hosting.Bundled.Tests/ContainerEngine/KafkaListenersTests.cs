using Streaming.Testing.Containers;

namespace Aspire.Hosting.Bundled.Tests.ContainerEngine;

public sealed class KafkaListenersTests(TestEngine engine)
{
    [Fact]
    public async Task A_container_is_told_the_listener_for_containers_and_a_process_the_one_for_this_machine()
    {
        var builder = engine.CreateBuilder();
        var kafka = builder.AddKafka("kafka").WithImage(engine.Image).WithImageRegistry(null)
            .WithEntrypoint("/bin/sh").WithArgs("-c", "echo $KAFKA_ADVERTISED_LISTENERS; exec sleep 1000").WithContainerRuntimeArgs("--stop-signal", "KILL");
        var endpoint = kafka.GetEndpoint("tcp");
        builder.AddBox(engine, "container", "echo $BROKER $INSIDE")
            .WithEnvironment("BROKER", endpoint.Property(EndpointProperty.HostAndPort))
            .WithEnvironment("INSIDE", kafka.Resource.InternalEndpoint.Property(EndpointProperty.HostAndPort));
        builder.AddShell("process", "echo $BROKER $ConnectionStrings__kafka").WithReference(kafka).WithEnvironment("BROKER", endpoint.Property(EndpointProperty.HostAndPort));
        await using var app = builder.Build();
        await app.StartAsync(TestContext.Current.CancellationToken);
        var port = kafka.Resource.PrimaryEndpoint.Port;

        await app.WaitForLineAsync("container", "kafka:9093 kafka:9093");
        await app.WaitForLineAsync("process", $"localhost:{port} localhost:{port}");
        await app.WaitForLineAsync("kafka", $"PLAINTEXT://localhost:29092,PLAINTEXT_HOST://localhost:{port},PLAINTEXT_INTERNAL://kafka:9093");
    }
}

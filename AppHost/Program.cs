using Aspire.Hosting;
using Streaming.Hosting;

var builder = DistributedApplication.CreateBuilder(args).AddStreaming();

var kafka = builder.AddKafkaCluster("kafka")
    .AddTopic("orders", partitions: 6)
    .AddTopic("revenue", partitions: 3, compacted: true)
    .AddTopic("orders.dlq", retention: TimeSpan.FromDays(30));

var registry = builder.AddSchemaRegistry("schema-registry", kafka);

builder.AddProject<Projects.Producers>("producers")
    .WithPortSetting("http", "Streaming:Producers:Port")
    .WithStreamingSettings()
    .WithReference(kafka).WaitFor(kafka)
    .WithReference(registry).WaitFor(registry)
    .WithHttpHealthCheck("/health")
    .WithRestartOnCrash();

builder.AddWindowedJob("revenue-windows", "flink/jobs/revenue.json")
    .WithReference(kafka).WaitFor(kafka)
    .WithReference(registry).WaitFor(registry);

builder.AddProject<Projects.Consumers>("consumers")
    .WithPortSetting("http", "Streaming:Consumers:Port")
    .WithStreamingSettings()
    .WithReference(kafka).WaitFor(kafka)
    .WithReference(registry).WaitFor(registry)
    .WithHttpHealthCheck("/health")
    .WithRestartOnCrash();

builder.Build().Run();

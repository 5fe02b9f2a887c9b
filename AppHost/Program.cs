using Streaming.Hosting;
using Streaming.Kubernetes;

var builder = DistributedApplication.CreateBuilder(GenerateCommand.Arguments(args)).AddStreaming();

var zookeeper = builder.AddZooKeeper("zookeeper");

var kafka = builder.AddKafkaCluster("kafka").WithZooKeeper(zookeeper)
    .AddTopic("orders", partitions: 6)
    .AddTopic("revenue", partitions: 3, compacted: true)
    .AddTopic("orders.dlq", retention: TimeSpan.FromDays(30));

var registry = builder.AddSchemaRegistry("schema-registry", kafka);

var flink = builder.AddFlinkCluster("flink").WithZooKeeper(zookeeper);

flink.AddFlinkSqlJob("revenue", "flink/jobs/revenue.sql").WithKafka(kafka).WithReference(registry).WaitFor(registry);

builder.AddProject<Projects.Producers>("producers")
    .WithPortSetting("http", "Streaming:Producers:Port")
    .WithStreamingSettings()
    .WithReference(kafka).WaitFor(kafka)
    .WithReference(registry).WaitFor(registry)
    .WithHttpHealthCheck("/health")
    .WithRestartOnCrash()
    .PublishWithEnvironment("Streaming__Source", "http")
    .PublishAsDeployment(replicas: 2)
    .PublishWithSize("100m", "256Mi", "1", "512Mi");

builder.AddWindowedJob("revenue-windows", "flink/jobs/revenue.json")
    .WithReference(kafka).WaitFor(kafka)
    .WithReference(registry).WaitFor(registry);

builder.AddProject<Projects.Consumers>("consumers")
    .WithPortSetting("http", "Streaming:Consumers:Port")
    .WithStreamingSettings()
    .WithReference(kafka).WaitFor(kafka)
    .WithReference(registry).WaitFor(registry)
    .WithHttpHealthCheck("/health")
    .WithRestartOnCrash()
    .PublishAsStatefulSet(replicas: 1, storage: "10Gi")
    .PublishWithSize("100m", "256Mi", "1", "512Mi");

builder.AddKubernetes();

builder.Build().Run();

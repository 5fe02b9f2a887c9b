using Streaming.Avro;
using Streaming.Windows.Checkpoints;
using Streaming.Windows.Declaration;
using Streaming.Windows.Http;
using Streaming.Windows.Records;
using Streaming.Windows.Runtime;
using Streaming.Windows.Sink;
using Streaming.Windows.Telemetry;

namespace Streaming.Windows;

/// <summary>Puts the process of a job together.</summary>
internal static class WindowedJobApplication
{
    /// <exception cref="JobException">Settings, declaration or data directory cannot be used.</exception>
    public static WebApplication Create(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        // Program tells in one line why the job ended.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.AddTelemetry();
        AddJob(builder.Services, WindowedJobOptions.Read(builder.Configuration));

        var app = builder.Build();
        app.MapJob();
        app.Lifetime.ApplicationStarted.Register(() => Log.Listening(app.Logger, string.Join(", ", app.Urls)));
        return app;
    }

    private static void AddJob(IServiceCollection services, WindowedJobOptions options)
    {
        var job = DeclarationFile.Read(options.Declaration);
        var schema = SinkSchema.Of(job);
        var fingerprint = job.Fingerprint(schema.Scales);
        services.AddSingleton(job);
        services.AddSingleton(schema);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<ICheckpointStore>(CheckpointFile.Open(options.DataDirectory, job.Name));
        services.AddSingleton<ISchemaRegistryClient>(_ => new SchemaRegistryClient(new SchemaRegistryClientOptions { Url = options.SchemaRegistry }));
        services.AddSingleton<KafkaClientLog>();
        services.AddSingleton(provider => new KafkaClients(options.Kafka, job.Name, provider.GetRequiredService<KafkaClientLog>()));
        services.AddSingleton<IRecordSource, KafkaSource>();
        services.AddSingleton<IWindowSink, KafkaSink>();
        services.AddSingleton<DeadLetterSender>();
        services.AddSingleton(provider => new RecordDecoder(job, schema.Scales, provider.GetRequiredService<ISchemaRegistryClient>()));
        services.AddSingleton<RecordProcessor>();
        services.AddSingleton<JobStatus>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<CheckpointWriter>(provider, fingerprint));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<JobOpening>(provider, fingerprint));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<JobRunner>(provider, options.CheckpointInterval));
        services.AddHostedService<WindowedJob>();
        services.AddHostedService<PartitionWatch>();
    }
}

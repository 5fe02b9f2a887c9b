using Confluent.Kafka;
using Microsoft.AspNetCore.Connections;
using Streaming.Avro;
using Streaming.Windows;

try
{
    await using var app = WindowedJobApplication.Create(args);
    // Resolved now: after the run the services are gone.
    var workers = app.Services.GetServices<IHostedService>().OfType<BackgroundService>().ToList();
    await app.RunAsync().ConfigureAwait(false);
    // The host stops when the job fails, but calls that an orderly end; whoever started it has to know better.
    await Task.WhenAll(workers.Select(worker => worker.ExecuteTask).OfType<Task>()).ConfigureAwait(false);
    return 0;
}
catch (Exception exception) when (exception is JobException or KafkaException or SchemaRegistryException or IOException)
{
    // One line for whoever started it; the stack trace would say nothing more.
    var advice = exception.InnerException is AddressInUseException ? " Choose another address with --urls or ASPNETCORE_URLS." : "";
    await Console.Error.WriteLineAsync($"The windowed job cannot go on: {exception.Message}{advice}").ConfigureAwait(false);
    return 1;
}

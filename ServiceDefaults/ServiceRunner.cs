using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Streaming.ServiceDefaults;

/// <summary>Runs a service to its exit code.</summary>
public static class ServiceRunner
{
    /// <summary>
    /// Checks the settings and runs until the service is stopped. What the user can mend (a setting, a port in use) is told in one line.
    /// </summary>
    /// <returns>0 after an orderly stop; 1 after an error.</returns>
    public static async Task<int> RunServiceAsync(this WebApplication app)
    {
        // Read now: after a start that failed the services are gone, and with them the name.
        var name = app.Environment.ApplicationName;
        try
        {
            app.Services.GetService<IStartupValidator>()?.Validate();
            // Resolved now: after the run the services are gone.
            var workers = app.Services.GetServices<IHostedService>().OfType<BackgroundService>().ToList();
            await app.RunAsync().ConfigureAwait(false);
            // The host stops when a worker fails, but calls that an orderly end; whoever started the service has to know better.
            return workers.Exists(worker => worker.ExecuteTask is { IsFaulted: true }) ? 1 : Environment.ExitCode;
        }
        catch (Exception exception) when (Explain(exception) is { } line)
        {
            await Console.Error.WriteLineAsync($"{name} cannot start: {line}").ConfigureAwait(false);
            return 1;
        }
    }

    private static string? Explain(Exception exception) => exception switch
    {
        OptionsValidationException invalid => string.Join("; ", invalid.Failures) + ".",
        AggregateException many when many.InnerExceptions.All(inner => inner is OptionsValidationException) =>
            string.Join("; ", many.InnerExceptions.Cast<OptionsValidationException>().SelectMany(inner => inner.Failures)) + ".",
        IOException { InnerException: AddressInUseException } inUse => $"{inUse.Message} Choose another address with ASPNETCORE_URLS or --urls.",
        _ => null,
    };
}

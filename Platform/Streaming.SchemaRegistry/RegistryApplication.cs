using Microsoft.Extensions.Options;
using Streaming.SchemaRegistry.Http;
using Streaming.SchemaRegistry.Storage;
using Streaming.SchemaRegistry.Subjects;

namespace Streaming.SchemaRegistry;

/// <summary>Puts the registry together.</summary>
internal static class RegistryApplication
{
    private const long MaxRequestBytes = 16 * 1024 * 1024;

    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxRequestBytes;
        });
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        // Program tells the reason of a failed start in one line.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Services.AddSingleton<IValidateOptions<SchemaRegistryOptions>, SchemaRegistryOptionsValidator>();
        builder.Services.AddOptions<SchemaRegistryOptions>()
            .Configure<IConfiguration>((options, configuration) => options.Read(configuration.GetSection(SchemaRegistryOptions.Section)))
            .ValidateOnStart();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<ISchemaLog, SchemaTopic>();
        builder.Services.AddSingleton<SchemaStore>();
        // Before the server: no request comes before the schemas are there, and a log that cannot be used ends the start.
        builder.Services.AddHostedService<StoreLoader>();
        return builder;
    }

    public static WebApplication Build(WebApplicationBuilder builder)
    {
        var app = builder.Build();
        app.Use(RegistryErrors.AnswerAsync);
        app.Use(MediaTypes.NegotiateAsync);
        app.MapSubjects();
        app.MapVersions();
        app.MapSchemas();
        app.MapCompatibility();
        app.MapConfig();
        app.MapMode();
        app.MapHealth();
        app.Lifetime.ApplicationStarted.Register(() => Log.Listening(app.Logger, string.Join(", ", app.Urls)));
        return app;
    }
}

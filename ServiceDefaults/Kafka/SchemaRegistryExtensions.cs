using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Streaming.Avro;
using Streaming.ServiceDefaults.Settings;

namespace Streaming.ServiceDefaults.Kafka;

public static class SchemaRegistryExtensions
{
    /// <summary>Registers an <see cref="ISchemaRegistryClient"/> for the address of a connection string, and Avro serializers on it.</summary>
    public static IHostApplicationBuilder AddSchemaRegistryClient(this IHostApplicationBuilder builder, string connectionName)
    {
        builder.Services.AddSettings<SchemaRegistryConnection>((connection, settings) =>
        {
            var key = $"ConnectionStrings:{connectionName}";
            var text = settings.Text(key);
            if (Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps))
            {
                connection.Url = url;
            }
            else
            {
                settings.Fail(text is null
                    ? $"{key} is not set: give the registry's address as http://host:port"
                    : $"{key} is '{text}': give the registry's address as http://host:port");
            }
        });
        builder.Services.AddSingleton<ISchemaRegistryClient>(services => new SchemaRegistryClient(
            new SchemaRegistryClientOptions { Url = services.GetRequiredService<IOptions<SchemaRegistryConnection>>().Value.Url }));
        builder.Services.AddSingleton(typeof(AvroSerializer<>));
        builder.Services.AddSingleton(typeof(AvroDeserializer<>));
        return builder;
    }
}

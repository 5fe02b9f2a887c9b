using Confluent.Kafka;
using Streaming.Dashboard.Streams.Kafka;

namespace Streaming.Dashboard.Configuration;

/// <summary>What the settings of the streams must be like.</summary>
internal static class StreamsOptionsRules
{
    public static IEnumerable<string> Errors(StreamsOptions streams) =>
    [
        .. Kafka(streams.Kafka),
        .. Registry(streams.SchemaRegistry),
        .. Addresses("FLINK", streams.Jobs.Flink),
        .. Addresses("WINDOWED", streams.Jobs.Windowed),
        .. Range("MAXCOUNT", streams.Messages.MaxCount, 1, 1000),
        .. Range("MAXVALUELENGTH", streams.Messages.MaxValueLength, 256, 1_000_000),
        .. Range("MAXSCANCOUNT", streams.Messages.MaxScanCount, 1, 1_000_000),
    ];

    private static IEnumerable<string> Kafka(StreamsKafkaOptions kafka)
    {
        if (kafka.Properties.Count == 0)
            yield break;
        if (string.IsNullOrEmpty(kafka.BootstrapServers))
            yield return "STREAMS__KAFKA__PROPERTIES are given, but there is no cluster. Set STREAMS__KAFKA__BOOTSTRAPSERVERS, for example to localhost:9092.";
        if (ClientError(kafka) is { } error)
            yield return $"STREAMS__KAFKA__PROPERTIES are not what the client takes: {error}";
    }

    private static IEnumerable<string> Registry(StreamsRegistryOptions registry)
    {
        if (registry.Url is { Length: > 0 } url && !IsHttp(url))
            yield return $"STREAMS__SCHEMAREGISTRY__URL is '{url}', which is not an http:// or https:// address.";
        if (registry.BasicAuthUserInfo is { } user && !user.Contains(':', StringComparison.Ordinal))
            yield return "STREAMS__SCHEMAREGISTRY__BASICAUTHUSERINFO has not the form user:password.";
        foreach (var (name, file) in new[] { ("CA", registry.SslCaLocation), ("CERTIFICATE", registry.SslCertificateLocation), ("KEY", registry.SslKeyLocation) })
        {
            if (file is not null && !File.Exists(file))
                yield return $"STREAMS__SCHEMAREGISTRY__SSL{name}LOCATION is '{file}', which is not an existing file.";
        }
        if (registry is { SslKeyLocation: not null, SslCertificateLocation: null })
            yield return "STREAMS__SCHEMAREGISTRY__SSLKEYLOCATION is given without a certificate. Set STREAMS__SCHEMAREGISTRY__SSLCERTIFICATELOCATION.";
    }

    private static IEnumerable<string> Addresses(string kind, List<string> urls) =>
        urls.Index().Where(url => !IsHttp(url.Item)).Select(url => $"STREAMS__JOBS__{kind}__{url.Index} is '{url.Item}', which is not an http:// or https:// address.");

    private static IEnumerable<string> Range(string setting, int value, int least, int most)
    {
        if (value < least || value > most)
            yield return $"STREAMS__MESSAGES__{setting} is {value}. Choose a number from {least} to {most}.";
    }

    private static bool IsHttp(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    /// <summary>The client names a setting that it does not know only when it is made.</summary>
    private static string? ClientError(StreamsKafkaOptions kafka)
    {
        try
        {
            new AdminClientBuilder(KafkaClientSettings.Of(kafka)).SetLogHandler((_, _) => { }).SetErrorHandler((_, _) => { }).Build().Dispose();
            return null;
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or KafkaException)
        {
            return exception.Message;
        }
    }
}

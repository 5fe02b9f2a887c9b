using System.Collections.Concurrent;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;
using Streaming.Avro;
using Streaming.Dashboard.Configuration;
using Streaming.Dashboard.Streams.Payloads;
using Streaming.Dashboard.Streams.Watching;

namespace Streaming.Dashboard.Streams.Schemas;

/// <summary>The parts of the registry's REST API that pages need, for schemas of any type.</summary>
internal sealed class RegistryApi : IDisposable
{
    private const int MostKept = 1000;
    private readonly ConcurrentDictionary<(string Subject, int Version), VersionAnswer> _versions = new();
    private readonly HttpClient? _http;
    private readonly RegistryTransport? _transport;

    public RegistryApi(IOptions<DashboardOptions> options, TimeProvider time)
    {
        var registry = options.Value.Streams.SchemaRegistry;
        if (string.IsNullOrEmpty(registry.Url))
            return;
        var settings = RegistryClientSettings.Of(registry);
        _http = RegistryTls.CreateClient(settings);
        _transport = new(_http, settings, time);
    }

    public bool IsConfigured => _transport is not null;

    public Task<IReadOnlyList<string>> SubjectsAsync(CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Get, "subjects", null, RegistryAnswers.Default.IReadOnlyListString, cancellationToken);

    public Task<IReadOnlyList<int>> VersionsAsync(string subject, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Get, $"subjects/{Uri.EscapeDataString(subject)}/versions", null, RegistryAnswers.Default.IReadOnlyListInt32, cancellationToken);

    /// <summary>A version, which never changes. One that was deleted and registered anew has another number.</summary>
    public async Task<VersionAnswer> VersionAsync(string subject, int version, CancellationToken cancellationToken)
    {
        if (_versions.TryGetValue((subject, version), out var known))
            return known;
        if (_versions.Count >= MostKept)
            _versions.Clear();
        return _versions[(subject, version)] =
            await SendAsync(HttpMethod.Get, $"subjects/{Uri.EscapeDataString(subject)}/versions/{version}", null, RegistryAnswers.Default.VersionAnswer, cancellationToken);
    }

    /// <summary>The level by which new versions are judged: the subject's own, or else that of all.</summary>
    public async Task<string> LevelAsync(string subject, CancellationToken cancellationToken) =>
        (await SendAsync(HttpMethod.Get, $"config/{Uri.EscapeDataString(subject)}?defaultToGlobal=true", null, RegistryAnswers.Default.LevelAnswer, cancellationToken)).CompatibilityLevel;

    /// <summary>Whether a schema could follow a version by the subject's level.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="version">The version, or <c>latest</c>.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="type">Its type; null for Avro.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public Task<CompatibleAnswer> CompareAsync(string subject, string version, string schema, string? type, CancellationToken cancellationToken) => SendAsync(
        HttpMethod.Post, $"compatibility/subjects/{Uri.EscapeDataString(subject)}/versions/{version}?verbose=true", new(schema, type), RegistryAnswers.Default.CompatibleAnswer, cancellationToken);

    public void Dispose() => _http?.Dispose();

    private async Task<T> SendAsync<T>(HttpMethod method, string path, SchemaRequest? body, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        try
        {
            return await _transport!.SendAsync(method, path, body, type, cancellationToken);
        }
        catch (SchemaRegistryException exception)
        {
            throw new StreamsException(exception.Message, exception);
        }
    }
}

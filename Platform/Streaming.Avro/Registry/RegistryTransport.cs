using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Streaming.Avro;

/// <summary>One request and its repetitions, errors told as <see cref="SchemaRegistryException"/>.</summary>
internal sealed class RegistryTransport(HttpClient http, SchemaRegistryClientOptions options, TimeProvider time)
{
    private const string MediaType = "application/vnd.schemaregistry.v1+json";

    private readonly AuthenticationHeaderValue? _authorization = options.BasicAuthUserInfo is { } user
        ? new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(user)))
        : null;

    public HttpClient Http => http;

    public Uri Url { get; } = new(options.Url!.AbsoluteUri.TrimEnd('/') + "/");

    public async Task<T> SendAsync<T>(HttpMethod method, string path, SchemaRequest? body, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var response = await SendOnceAsync(method, path, body, cancellationToken).ConfigureAwait(false);
                if (response.IsSuccessStatusCode)
                {
                    return await ReadAsync(response, path, type, cancellationToken).ConfigureAwait(false);
                }

                var error = await ReadErrorAsync(response, method, path, cancellationToken).ConfigureAwait(false);
                if (attempt >= options.MaxRetries || !IsTransient(response.StatusCode))
                {
                    throw error;
                }
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException or TimeoutException)
            {
                if (attempt >= options.MaxRetries)
                {
                    throw new SchemaRegistryException(
                        $"The schema registry at {Url} cannot be reached: {exception.Message} ({method} /{path}, tried {attempt + 1} times).", exception);
                }
            }

            await Task.Delay(Backoff(attempt), time, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<HttpResponseMessage> SendOnceAsync(HttpMethod method, string path, SchemaRequest? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, new Uri(Url, path));
        request.Headers.Authorization = _authorization;
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(MediaType));
        request.Content = body is null ? null : JsonContent.Create(body, RegistryJson.Default.SchemaRequest, new MediaTypeHeaderValue(MediaType));
        using var timeout = new CancellationTokenSource(options.RequestTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            return await http.SendAsync(request, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"no answer within {options.RequestTimeout.TotalSeconds} s", exception);
        }
    }

    private async Task<T> ReadAsync<T>(HttpResponseMessage response, string path, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        try
        {
            var value = await response.Content.ReadFromJsonAsync(type, cancellationToken).ConfigureAwait(false);
            return value ?? throw new JsonException("it is null");
        }
        catch (JsonException exception)
        {
            throw new SchemaRegistryException($"The answer of {Url}{path} is not that of a schema registry: {exception.Message}", exception);
        }
    }

    private async Task<SchemaRegistryException> ReadErrorAsync(
        HttpResponseMessage response, HttpMethod method, string path, CancellationToken cancellationToken)
    {
        ErrorResponse? error = null;
        var text = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            error = JsonSerializer.Deserialize(text, RegistryErrorJson.Default.ErrorResponse);
        }
        catch (JsonException)
        {
            // A proxy's page, for instance: the status says what there is to say.
        }

        var status = (int)response.StatusCode;
        var code = error is { ErrorCode: not 0 } ? error.ErrorCode : status;
        return new SchemaRegistryException(
            $"The schema registry at {Url} refused {method} /{path}: {error?.Message ?? response.ReasonPhrase} (status {status}, code {code}).",
            response.StatusCode,
            code);
    }

    private static bool IsTransient(HttpStatusCode status) =>
        (int)status >= 500 || status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout;

    private TimeSpan Backoff(int attempt) =>
        options.RetryDelay * Math.Pow(2, Math.Min(attempt, 10)) * (0.75 + (Random.Shared.NextDouble() / 2));
}

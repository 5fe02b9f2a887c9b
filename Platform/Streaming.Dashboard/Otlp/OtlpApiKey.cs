using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Streaming.Dashboard.Configuration;

namespace Streaming.Dashboard.Otlp;

/// <summary>Whether a sender of telemetry has the key.</summary>
internal sealed class OtlpApiKey(IOptions<DashboardOptions> options)
{
    public const string Header = "x-otlp-api-key";
    private readonly byte[]? _key = options.Value.Otlp.AuthMode == ApiKeyAuthMode.ApiKey ? Encoding.UTF8.GetBytes(options.Value.Otlp.PrimaryApiKey!) : null;

    public bool Admits(HttpRequest request) =>
        _key is null || (request.Headers.TryGetValue(Header, out var given) && CryptographicOperations.FixedTimeEquals(_key, Encoding.UTF8.GetBytes(given.ToString())));
}

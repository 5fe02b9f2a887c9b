namespace Streaming.Dashboard.Configuration;

/// <summary>What the settings of the telemetry's entrance must be like.</summary>
internal static class OtlpOptionsRules
{
    public static IEnumerable<string> Errors(OtlpOptions otlp) =>
    [
        .. Address(WellKnownVariables.OtlpGrpcUrl, otlp.GrpcEndpointUrl, otlp),
        .. Address(WellKnownVariables.OtlpHttpUrl, otlp.HttpEndpointUrl, otlp),
        .. Key(otlp),
    ];

    private static IEnumerable<string> Address(string variable, string url, OtlpOptions otlp)
    {
        if (ListenAddress.Parse(url) is not { } address)
            yield return $"{variable} is '{url}', which is not an address such as http://localhost:18889.";
        else if (!address.IsLoopback && otlp.AuthMode == ApiKeyAuthMode.Unsecured)
            yield return $"{variable} is '{url}', which other machines can reach, but no key is asked for. Use a loopback address, or set DASHBOARD__OTLP__AUTHMODE=ApiKey and DASHBOARD__OTLP__PRIMARYAPIKEY.";
    }

    private static IEnumerable<string> Key(OtlpOptions otlp)
    {
        if (otlp.AuthMode == ApiKeyAuthMode.ApiKey && string.IsNullOrEmpty(otlp.PrimaryApiKey))
            yield return "DASHBOARD__OTLP__AUTHMODE is ApiKey, but there is no key. Set DASHBOARD__OTLP__PRIMARYAPIKEY.";
    }
}

using Microsoft.Extensions.Options;

namespace Streaming.Dashboard.Configuration;

/// <summary>Refuses settings that would leave the dashboard unreachable, or open to others; names all of them at once.</summary>
internal sealed class DashboardOptionsValidator : IValidateOptions<DashboardOptions>
{
    public ValidateOptionsResult Validate(string? name, DashboardOptions options)
    {
        List<string> errors =
        [
            .. Frontend(options.Frontend), .. ResourceService(options.ResourceServiceClient), .. OtlpOptionsRules.Errors(options.Otlp), .. McpOptionsRules.Errors(options),
            .. LimitsRules.Errors(options), .. StreamsOptionsRules.Errors(options.Streams),
        ];
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static IEnumerable<string> Frontend(FrontendOptions frontend)
    {
        if (frontend.EndpointUrls.Length == 0)
            yield return "ASPNETCORE_URLS names no address for the pages. Set it, for example to http://localhost:18888.";
        foreach (var text in ListenAddress.Split(frontend.EndpointUrls))
        {
            if (ListenAddress.Parse(text) is not { } address)
                yield return $"ASPNETCORE_URLS has '{text}', which is not an address such as http://localhost:18888.";
            else if (!address.IsLoopback && frontend.AuthMode == FrontendAuthMode.Unsecured)
                yield return $"ASPNETCORE_URLS has '{text}', which other machines can reach, but the pages ask for no token. Use a loopback address, or set DASHBOARD__FRONTEND__AUTHMODE=BrowserToken and DASHBOARD__FRONTEND__BROWSERTOKEN.";
            else if (!address.IsLoopback && string.IsNullOrEmpty(frontend.BrowserToken))
                yield return $"ASPNETCORE_URLS has '{text}', which other machines can reach, but there is no token. Use a loopback address, or set DASHBOARD__FRONTEND__BROWSERTOKEN.";
        }
    }

    private static IEnumerable<string> ResourceService(ResourceServiceClientOptions client)
    {
        if (client.Url is { } url && !(Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
            yield return $"{WellKnownVariables.ResourceServiceUrl} is '{url}', which is not an http:// or https:// address.";
        if (client.AuthMode == ApiKeyAuthMode.ApiKey && string.IsNullOrEmpty(client.ApiKey))
            yield return "DASHBOARD__RESOURCESERVICECLIENT__AUTHMODE is ApiKey, but there is no key. Set DASHBOARD__RESOURCESERVICECLIENT__APIKEY.";
    }
}

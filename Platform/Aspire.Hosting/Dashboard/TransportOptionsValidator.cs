using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Aspire.Hosting.Dashboard;

/// <summary>Looks at the addresses that the dashboard is given: they are encrypted, unless it is said that they need not be.</summary>
internal sealed class TransportOptionsValidator(IConfiguration configuration) : IValidateOptions<TransportOptions>
{
    private const string PagesKey = "ASPNETCORE_URLS";

    public ValidateOptionsResult Validate(string? name, TransportOptions options)
    {
        string[] problems = options.AllowUnsecuredTransport ? []
            : [.. new[] { PagesKey, OtlpEndpoint.GrpcUrlKey, OtlpEndpoint.HttpUrlKey, McpSettings.UrlKey }.Select(key => ProblemOf(key, configuration[key])).OfType<string>()];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static string? ProblemOf(string key, string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return null;
        }

        var setting = key == PagesKey ? $"{key} (applicationUrl of the launch profile)" : key;
        // The dashboard's pages have one address: the first.
        var address = value.Split(';')[0];
        try
        {
            return BindingAddress.Parse(address).Scheme == Uri.UriSchemeHttps ? null
                : $"{setting} is '{address}', which is not encrypted: give an https address, or set {TransportOptions.AllowKey} to true.";
        }
        catch (FormatException)
        {
            return $"{setting} is '{address}', which is no address: write one such as https://localhost:17000.";
        }
    }
}

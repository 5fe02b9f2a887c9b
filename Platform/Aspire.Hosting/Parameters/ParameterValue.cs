using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting;

internal static class ParameterValue
{
    /// <summary>The value of a key, also written with <c>_</c> for <c>-</c>, which environment variables need; or else the default.</summary>
    /// <exception cref="MissingParameterValueException">There is neither.</exception>
    public static string Read(IConfiguration configuration, string name, string key, ParameterDefault? fallback) =>
        configuration[key] ?? configuration[key.Replace('-', '_')] ?? fallback?.GetDefaultValue() ?? throw new MissingParameterValueException(
            $"Parameter '{name}' has no value: set {key} in the configuration, as an argument --{key}=<value>, as the environment variable {Variable(key)}, "
            + $"or in the user secrets by 'dotnet user-secrets set {key} <value>'.");

    public static string Variable(string key) => key.Replace(":", "__", StringComparison.Ordinal).Replace('-', '_');
}

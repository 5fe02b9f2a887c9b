using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Streaming.ServiceDefaults.Settings;

/// <summary>Reads settings and collects what is wrong with them, so that all of it is told at once.</summary>
public sealed class SettingsReader(IConfiguration configuration)
{
    private readonly List<string> _errors = [];

    /// <summary>A text; null where the setting is absent or blank.</summary>
    public string? Text(string key) => configuration[key] is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    /// <summary>One of an enum's names, in any case.</summary>
    public T Choice<T>(string key, T fallback)
        where T : struct, Enum
    {
        if (Text(key) is not { } text)
        {
            return fallback;
        }

        // Enum.TryParse takes numbers and comma lists too, which nobody means here.
        var name = Enum.GetNames<T>().FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase));
        if (name is not null)
        {
            return Enum.Parse<T>(name);
        }

        var names = string.Join(", ", Enum.GetNames<T>().Select(known => known.ToLowerInvariant()));
        Fail($"{key} is '{text}': choose one of {names}");
        return fallback;
    }

    /// <summary>A number between two bounds, both allowed.</summary>
    public T Number<T>(string key, T fallback, T min, T max)
        where T : struct, System.Numerics.INumber<T>
    {
        if (Text(key) is not { } text)
        {
            return fallback;
        }

        if (T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
        {
            return number;
        }

        Fail(string.Create(CultureInfo.InvariantCulture, $"{key} is '{text}': give a number from {min} to {max}"));
        return fallback;
    }

    /// <summary>Notes an error; the text names the setting and what to do.</summary>
    public void Fail(string error) => _errors.Add(error);

    /// <summary>Ends the reading.</summary>
    /// <exception cref="OptionsValidationException">Settings were wrong; the exception has all errors.</exception>
    public void ThrowIfInvalid<TOptions>()
    {
        if (_errors.Count > 0)
        {
            throw new OptionsValidationException(typeof(TOptions).Name, typeof(TOptions), _errors);
        }
    }
}

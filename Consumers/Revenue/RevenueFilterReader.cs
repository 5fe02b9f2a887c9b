using System.Globalization;

namespace Streaming.Consumers.Revenue;

/// <summary>
/// Reads a filter from a query. An empty value is as good as none; an unknown parameter is an error, since a misspelt filter
/// would answer with everything.
/// </summary>
internal sealed class RevenueFilterReader(IQueryCollection query)
{
    private const string Country = "country";
    private const string From = "from";
    private const string To = "to";

    private static readonly string[] InstantForms =
    [
        "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'",
        "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
    ];

    private readonly Dictionary<string, string[]> _errors = [];

    /// <summary>What is wrong, by parameter; nothing where the filter can be used.</summary>
    public Dictionary<string, string[]> Errors => _errors;

    public RevenueFilter Read()
    {
        foreach (var name in query.Keys.Where(name => name is not (Country or From or To)))
        {
            Fail(name, $"'{name}' is no parameter: use {Country}, {From} and {To}");
        }

        return new RevenueFilter(Text(Country), Instant(From), Instant(To));
    }

    private DateTimeOffset? Instant(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (DateTimeOffset.TryParseExact(text, InstantForms, CultureInfo.InvariantCulture, Utc, out var instant))
        {
            return instant;
        }

        Fail(name, $"{name} is '{text}': give an ISO 8601 instant (2010-12-01T10:00:00Z, or with an offset, whose + is written %2B) or a date (2010-12-01, from midnight UTC)");
        return null;
    }

    private string? Text(string name)
    {
        var values = query[name];
        if (values.Count > 1)
        {
            Fail(name, $"{name} is given {values.Count} times: give it once");
        }

        return values.Count == 1 && !string.IsNullOrEmpty(values[0]) ? values[0] : null;
    }

    private void Fail(string name, string error) => _errors[name] = [error];
}

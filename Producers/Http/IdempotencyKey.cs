namespace Streaming.Producers.Http;

/// <summary>The header by which a client may repeat a request without repeating its orders.</summary>
internal static class IdempotencyKey
{
    public const string Header = "Idempotency-Key";
    private const int MaxLength = 200;

    /// <summary>What the ids of the request's orders start with: the same for the same key, new for a request without one.</summary>
    public static string IdPrefix(HttpRequest request, RequestErrors errors)
    {
        var values = request.Headers[Header];
        if (values.Count == 0)
        {
            return $"http/{Guid.CreateVersion7():N}/";
        }

        var key = values.Count == 1 ? values[0] : null;
        if (key is not { Length: > 0 and <= MaxLength } || key.Any(letter => letter is <= ' ' or > '~'))
        {
            errors.Add(Header, $"has to be one text of 1 to {MaxLength} visible ASCII characters without blanks");
        }

        return $"http/{key}/";
    }
}

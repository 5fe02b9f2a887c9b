using System.Security.Cryptography;

namespace Streaming.Producers.Http;

/// <summary>
/// The header by which a client may repeat a request without repeating its orders. It belongs to the body that it came with:
/// another body under a used key is other orders, or they would be acknowledged and then dropped as copies.
/// </summary>
internal static class IdempotencyKey
{
    public const string Header = "Idempotency-Key";
    private const int MaxLength = 200;
    private const int DigestBytes = 8;

    /// <summary>What the ids of the request's orders start with: the same for the same key and body, new for a request without a key.</summary>
    public static string IdPrefix(HttpRequest request, ReadOnlyMemory<byte> body, RequestErrors errors)
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

        return $"http/{key}/{Convert.ToHexStringLower(SHA256.HashData(body.Span).AsSpan(0, DigestBytes))}/";
    }
}

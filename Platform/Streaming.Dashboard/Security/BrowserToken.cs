using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Streaming.Dashboard.Configuration;

namespace Streaming.Dashboard.Security;

/// <summary>The token of the login link. The link itself works once: left in a history or a chat, it opens nothing.</summary>
internal sealed class BrowserToken
{
    private const int GeneratedBytes = 16;
    private readonly byte[] _token;
    private int _linkIsUsed;

    public BrowserToken(IOptions<DashboardOptions> options)
    {
        var configured = options.Value.Frontend.BrowserToken;
        IsGenerated = string.IsNullOrEmpty(configured);
        Value = IsGenerated ? RandomNumberGenerator.GetHexString(GeneratedBytes * 2, lowercase: true) : configured!;
        _token = Encoding.UTF8.GetBytes(Value);
    }

    public string Value { get; }

    /// <summary>True where no token was configured, so that nobody but this process knows it yet.</summary>
    public bool IsGenerated { get; }

    /// <summary>Compares in a time that says nothing about how much of the candidate is right.</summary>
    public bool Matches(string? candidate) =>
        candidate is not null && CryptographicOperations.FixedTimeEquals(_token, Encoding.UTF8.GetBytes(candidate));

    /// <returns>True the first time.</returns>
    public bool UseLink() => Interlocked.Exchange(ref _linkIsUsed, 1) == 0;

    /// <summary>A signature that only a holder of the token can make.</summary>
    public byte[] Sign(string text) => HMACSHA256.HashData(_token, Encoding.UTF8.GetBytes(text));
}

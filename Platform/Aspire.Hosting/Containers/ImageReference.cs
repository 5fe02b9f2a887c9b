namespace Aspire.Hosting.ApplicationModel;

/// <summary>The parts of a reference to an image.</summary>
/// <param name="Name">Registry and name.</param>
/// <param name="Tag">Tag; null for none.</param>
/// <param name="Digest">SHA-256 digest; null for none.</param>
internal sealed record ImageReference(string Name, string? Tag, string? Digest)
{
    private const string Algorithm = "sha256:";

    /// <exception cref="ArgumentOutOfRangeException">The digest is none of SHA-256.</exception>
    public static ImageReference Parse(string image)
    {
        var (name, digest) = Split(image, '@');
        if (digest is not null && !digest.StartsWith(Algorithm, StringComparison.Ordinal))
        {
            throw new ArgumentOutOfRangeException(nameof(image), image, "A digest begins with 'sha256:'.");
        }

        // A colon before the last slash is that of a port.
        var (path, tag) = name.LastIndexOf(':') > name.LastIndexOf('/') ? Split(name, ':') : (name, null);
        return new(path, digest is null ? tag : null, digest?[Algorithm.Length..]);
    }

    private static (string Name, string? Suffix) Split(string text, char separator)
    {
        var index = text.LastIndexOf(separator);
        return index < 0 ? (text, null) : (text[..index], text[(index + 1)..]);
    }
}

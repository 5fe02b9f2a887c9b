using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Aspire.Hosting.ContainerEngine;

/// <summary>The name by which OpenSSL looks for a certificate in a folder: the hash of its subject in a form without case and blanks.</summary>
internal static class OpenSslSubject
{
    private static readonly UniversalTagNumber[] Texts =
    [
        UniversalTagNumber.UTF8String, UniversalTagNumber.PrintableString, UniversalTagNumber.IA5String, UniversalTagNumber.T61String,
        UniversalTagNumber.VisibleString, UniversalTagNumber.BMPString,
    ];

    /// <returns>Eight hexadecimal digits.</returns>
    /// <exception cref="CryptographicException">There is no certificate in PEM.</exception>
    public static string HashOf(Stream pem)
    {
        using var reader = new StreamReader(pem);
        using var certificate = X509Certificate2.CreateFromPem(reader.ReadToEnd());
        // The algorithm and the order of bytes are part of the name; nothing is kept secret by it.
#pragma warning disable CA5350
        var hash = SHA1.HashData(Canonical(certificate.SubjectName.RawData));
#pragma warning restore CA5350
        return Convert.ToHexStringLower([hash[3], hash[2], hash[1], hash[0]]);
    }

    private static byte[] Canonical(byte[] name)
    {
        var parts = new AsnReader(name, AsnEncodingRules.DER).ReadSequence();
        var canonical = new AsnWriter(AsnEncodingRules.DER);
        while (parts.HasData)
        {
            var attributes = parts.ReadSetOf();
            using (canonical.PushSetOf())
            {
                while (attributes.HasData)
                {
                    WriteAttribute(attributes.ReadSequence(), canonical);
                }
            }
        }

        return canonical.Encode();
    }

    private static void WriteAttribute(AsnReader attribute, AsnWriter canonical)
    {
        using var _ = canonical.PushSequence();
        canonical.WriteObjectIdentifier(attribute.ReadObjectIdentifier());
        var tag = attribute.PeekTag();
        if (tag.TagClass == TagClass.Universal && Texts.Contains((UniversalTagNumber)tag.TagValue))
        {
            var words = attribute.ReadCharacterString((UniversalTagNumber)tag.TagValue).Split((char[])[' ', '\t', '\n', '\v', '\f', '\r'], StringSplitOptions.RemoveEmptyEntries);
            canonical.WriteCharacterString(UniversalTagNumber.UTF8String, string.Concat(string.Join(' ', words).Select(c => char.IsAsciiLetterUpper(c) ? char.ToLowerInvariant(c) : c)));
        }
        else
        {
            canonical.WriteEncodedValue(attribute.ReadEncodedValue().Span);
        }
    }
}

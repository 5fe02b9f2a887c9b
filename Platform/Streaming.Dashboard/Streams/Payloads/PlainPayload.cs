using System.Text;

namespace Streaming.Dashboard.Streams.Payloads;

/// <summary>Reads bytes that have no schema: JSON, text, or else digits.</summary>
internal static class PlainPayload
{
    private const int MostHexBytes = 4096;
    private const int Group = 4;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Payload Read(ReadOnlySpan<byte> bytes, string? note = null)
    {
        if (Text(bytes) is not { } text)
            return new(PayloadKind.Bytes, Hex(bytes[..Math.Min(bytes.Length, MostHexBytes)]), bytes.Length, null,
                bytes.Length <= MostHexBytes ? note : Join(note, $"The first {MostHexBytes} of {bytes.Length} bytes are shown."));
        return JsonText.Minified(text) is { } json ? new(PayloadKind.Json, json, bytes.Length, null, note) : new(PayloadKind.Text, text, bytes.Length, null, note);
    }

    /// <summary>The text, where the bytes are one: UTF-8 without control characters but those of white space.</summary>
    private static string? Text(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = Strict.GetString(bytes);
            return text.All(character => !char.IsControl(character) || character is '\t' or '\n' or '\r') ? text : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string Hex(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length * 2 + bytes.Length / Group);
        for (var i = 0; i < bytes.Length; i += Group)
            text.Append(i == 0 ? "" : " ").Append(Convert.ToHexStringLower(bytes[i..Math.Min(i + Group, bytes.Length)]));
        return text.ToString();
    }

    public static string Join(string? note, string further) => note is null ? further : $"{note} {further}";
}

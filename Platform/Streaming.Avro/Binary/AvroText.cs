using System.Text;

namespace Streaming.Avro.Binary;

/// <summary>UTF-8 that refuses what is no text instead of replacing it.</summary>
internal static class AvroText
{
    public static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
}

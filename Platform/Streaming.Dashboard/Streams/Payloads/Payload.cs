namespace Streaming.Dashboard.Streams.Payloads;

/// <summary>A key or value as it can be read.</summary>
/// <param name="Kind">What it was found to be.</param>
/// <param name="Text">Its content; JSON without white space.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Schema">The schema that it was decoded with, as <c>OrderLine (id 1)</c>; null for none.</param>
/// <param name="Note">What is to be known of it: why it was not decoded, or that it was cut; null for nothing.</param>
public sealed record Payload(PayloadKind Kind, string Text, int Bytes, string? Schema = null, string? Note = null)
{
    private const int PreviewLength = 240;

    /// <summary>Its beginning in one line.</summary>
    public string Preview => (Text.Length <= PreviewLength ? Text : Text[..PreviewLength] + "…").ReplaceLineEndings(" ");

    /// <summary>Its content, JSON with white space.</summary>
    public string Pretty => Kind is PayloadKind.Avro or PayloadKind.Json ? JsonText.Indented(Text) : Text;
}

using Microsoft.Extensions.Options;
using Streaming.Avro;
using Streaming.Avro.Serialization;
using Streaming.Dashboard.Configuration;

namespace Streaming.Dashboard.Streams.Payloads;

/// <summary>Reads keys and values: Avro of the registry, JSON, text, or bytes. Nothing that stands in a topic makes it fail.</summary>
internal sealed class PayloadReader(WriterSchemas schemas, IOptions<DashboardOptions> options)
{
    /// <summary>Decoded, a value can be many times as large as its bytes.</summary>
    private const int MostAvroBytes = 1024 * 1024;

    private int MostCharacters => options.Value.Streams.Messages.MaxValueLength;

    public async ValueTask<Payload> ReadAsync(byte[]? bytes, CancellationToken cancellationToken)
    {
        if (bytes is null)
            return new(PayloadKind.None, "", 0);
        var payload = bytes is [0, _, _, _, _, ..] ? await AvroAsync(bytes, cancellationToken) : PlainPayload.Read(Beginning(bytes));
        return payload.Text.Length <= MostCharacters && payload.Bytes == bytes.Length
            ? payload
            : payload with { Text = payload.Text[..Math.Min(payload.Text.Length, MostCharacters)], Bytes = bytes.Length, Note = PlainPayload.Join(payload.Note, "The rest is cut off.") };
    }

    private async ValueTask<Payload> AvroAsync(byte[] bytes, CancellationToken cancellationToken)
    {
        var id = WireFormat.ReadSchemaId(bytes);
        if (bytes.Length > MostAvroBytes)
            return PlainPayload.Read(Beginning(bytes), $"Not decoded: it has {bytes.Length} bytes, more than {MostAvroBytes}.");
        var writer = await schemas.FindAsync(id, cancellationToken);
        if (writer.Schema is null)
            return PlainPayload.Read(Beginning(bytes), $"Not decoded with schema {id}: {writer.Failure}");
        try
        {
            return new(PayloadKind.Avro, AvroJson.ToJson(writer.Schema, bytes.AsSpan(WireFormat.HeaderBytes)), bytes.Length, $"{writer.Name} (id {id})");
        }
        catch (AvroException exception)
        {
            return PlainPayload.Read(Beginning(bytes), $"Not decoded with schema {id}: {exception.Message}");
        }
    }

    /// <summary>As much as can be shown; not in the middle of a character.</summary>
    private ReadOnlySpan<byte> Beginning(byte[] bytes)
    {
        var length = Math.Min(bytes.Length, MostCharacters);
        while (length > 0 && length < bytes.Length && (bytes[length] & 0xC0) == 0x80)
            length--;
        return bytes.AsSpan(0, length);
    }
}

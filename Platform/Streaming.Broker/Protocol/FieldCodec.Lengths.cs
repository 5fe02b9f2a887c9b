namespace Streaming.Broker.Protocol;

/// <content>Fields with a length: text, bytes, records.</content>
internal sealed partial class FieldCodec
{
    public void String(ref string value, short since = 0, short until = short.MaxValue)
    {
        if (Has(since, until))
        {
            if (_reader is not null)
            {
                value = _reader.ReadString(_flexible) ?? throw new ProtocolException("a string is null where the protocol has none");
            }
            else
            {
                _writer!.WriteString(value, _flexible);
            }
        }
    }

    /// <param name="value">The field.</param>
    /// <param name="since">First version that has it.</param>
    /// <param name="until">Last version that has it.</param>
    /// <param name="nullableSince">First version in which it may be null; before, null is written as empty.</param>
    public void NullableString(ref string? value, short since = 0, short until = short.MaxValue, short nullableSince = 0)
    {
        if (Has(since, until))
        {
            if (_reader is not null)
            {
                value = _reader.ReadString(_flexible);
            }
            else
            {
                _writer!.WriteString(_version < nullableSince ? value ?? "" : value, _flexible);
            }
        }
    }

    /// <summary>Bytes that are kept beyond the request, so they are copied out of its buffer.</summary>
    public void Bytes(ref ReadOnlyMemory<byte> value, short since = 0, short until = short.MaxValue)
    {
        if (Has(since, until))
        {
            if (_reader is not null)
            {
                value = _reader.ReadBytes(_flexible)?.ToArray() ?? [];
            }
            else
            {
                _writer!.WriteLength(value.Length, _flexible);
                _writer.WriteRaw(value.Span);
            }
        }
    }

    public void Records(ref Records? value, short since = 0, short until = short.MaxValue)
    {
        if (!Has(since, until))
        {
            return;
        }

        if (_reader is not null)
        {
            value = _reader.ReadBytes(_flexible) is { } data ? new ReceivedRecords(data) : null;
            return;
        }

        // Clients do not expect null where records may be missing: none is an empty field.
        var length = value?.Length ?? 0;
        _writer!.WriteLength(length, _flexible);
        value?.CopyTo(_writer.Reserve(length));
    }
}

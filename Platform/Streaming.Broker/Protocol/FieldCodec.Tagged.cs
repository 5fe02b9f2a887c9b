namespace Streaming.Broker.Protocol;

/// <content>Structures, and the tagged fields at their ends (KIP-482).</content>
internal sealed partial class FieldCodec
{
    /// <summary>An optional field of a flexible version, known by a number; it is left out where it is not present.</summary>
    /// <param name="tag">Its number in the structure.</param>
    /// <param name="present">False while it has its default.</param>
    /// <param name="field">Reads or writes it.</param>
    /// <param name="since">First version that knows it.</param>
    public void Tagged(int tag, bool present, Action field, short since = 0)
    {
        if (_flexible && _version >= since && (_reader is not null || present))
        {
            (_tagged ??= []).Add(new(tag, field));
        }
    }

    private void Struct(IMessage message)
    {
        var outer = _tagged;
        _tagged = null;
        message.Fields(this);
        if (_flexible)
        {
            if (_reader is not null)
            {
                ReadTagged(_reader, _tagged ?? []);
            }
            else
            {
                WriteTagged(_writer!, _tagged ?? []);
            }
        }

        _tagged = outer;
    }

    private static void ReadTagged(KafkaReader reader, List<TaggedField> known)
    {
        var count = reader.ReadUnsignedVarint();
        for (var i = 0; i < count; i++)
        {
            var tag = reader.ReadUnsignedVarint();
            var size = reader.ReadUnsignedVarint();
            var before = reader.Remaining;
            if (known.Find(f => f.Tag == tag) is not { } field)
            {
                reader.ReadRaw(size);
                continue;
            }

            field.Codec();
            if (before - reader.Remaining != size)
            {
                throw new ProtocolException($"the tagged field {tag} has {before - reader.Remaining} bytes, and {size} were announced");
            }
        }
    }

    private void WriteTagged(KafkaWriter writer, List<TaggedField> present)
    {
        writer.WriteUnsignedVarint(present.Count);
        foreach (var field in present.OrderBy(f => f.Tag))
        {
            using var aside = new KafkaWriter();
            _writer = aside;
            field.Codec();
            _writer = writer;
            writer.WriteUnsignedVarint(field.Tag);
            writer.WriteUnsignedVarint(aside.Length);
            writer.WriteRaw(aside.Written.Span);
        }
    }

    private sealed record TaggedField(int Tag, Action Codec);
}

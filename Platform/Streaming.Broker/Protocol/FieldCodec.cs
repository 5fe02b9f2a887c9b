namespace Streaming.Broker.Protocol;

/// <summary>
/// Reads or writes the fields of a message in one version. A definition names each field once: its type, the versions that have it
/// (<c>since</c>, <c>until</c>), from which one it may be null, and whether it is tagged. Lengths are compact in flexible versions.
/// </summary>
internal sealed partial class FieldCodec
{
    private readonly KafkaReader? _reader;
    private readonly short _version;
    private readonly bool _flexible;
    private KafkaWriter? _writer;
    private List<TaggedField>? _tagged;

    private FieldCodec(KafkaReader? reader, KafkaWriter? writer, short version, bool flexible)
    {
        _reader = reader;
        _writer = writer;
        _version = version;
        _flexible = flexible;
    }

    /// <exception cref="ProtocolException">The bytes are no such message.</exception>
    public static T Read<T>(KafkaReader reader, short version, bool flexible)
        where T : IMessage, new()
    {
        var message = new T();
        new FieldCodec(reader, null, version, flexible).Struct(message);
        return message;
    }

    public static void Write(IMessage message, KafkaWriter writer, short version, bool flexible) =>
        new FieldCodec(null, writer, version, flexible).Struct(message);

    public void Boolean(ref bool value, short since = 0, short until = short.MaxValue)
    {
        if (Has(since, until))
        {
            if (_reader is not null)
            {
                value = _reader.ReadBoolean();
            }
            else
            {
                _writer!.WriteBoolean(value);
            }
        }
    }

    public void Int8(ref sbyte value, short since = 0, short until = short.MaxValue)
    {
        if (Has(since, until))
        {
            if (_reader is not null)
            {
                value = _reader.ReadInt8();
            }
            else
            {
                _writer!.WriteInt8(value);
            }
        }
    }

    public void Int16(ref short value, short since = 0, short until = short.MaxValue)
    {
        if (Has(since, until))
        {
            if (_reader is not null)
            {
                value = _reader.ReadInt16();
            }
            else
            {
                _writer!.WriteInt16(value);
            }
        }
    }

    public void Int32(ref int value, short since = 0, short until = short.MaxValue)
    {
        if (Has(since, until))
        {
            if (_reader is not null)
            {
                value = _reader.ReadInt32();
            }
            else
            {
                _writer!.WriteInt32(value);
            }
        }
    }

    public void Int64(ref long value, short since = 0, short until = short.MaxValue)
    {
        if (Has(since, until))
        {
            if (_reader is not null)
            {
                value = _reader.ReadInt64();
            }
            else
            {
                _writer!.WriteInt64(value);
            }
        }
    }

    public void Uuid(ref Guid value, short since = 0, short until = short.MaxValue)
    {
        if (Has(since, until))
        {
            if (_reader is not null)
            {
                value = _reader.ReadUuid();
            }
            else
            {
                _writer!.WriteUuid(value);
            }
        }
    }

    public void Error(ref ErrorCode value, short since = 0, short until = short.MaxValue)
    {
        var code = (short)value;
        Int16(ref code, since, until);
        value = (ErrorCode)code;
    }

    private bool Has(short since, short until) => _version >= since && _version <= until;
}

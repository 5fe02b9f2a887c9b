using System.Text;
using Streaming.Avro.Schemas;

namespace Streaming.Avro.Json;

/// <summary>
/// Reads JSON (RFC 8259) and remembers the place of every value. It is compiled into the source generator too,
/// which can load no other assembly and has to say where in a file a schema is wrong.
/// </summary>
internal sealed class JsonReader
{
    private const int MaxDepth = 256;

    private readonly string _text;
    private int _offset;
    private int _line = 1;
    private int _lineStart;
    private int _depth;

    private JsonReader(string text) => _text = text;

    private TextPosition Position => new(_line, _offset - _lineStart + 1, _offset);

    public static JsonValue Read(string text)
    {
        var reader = new JsonReader(text);
        var value = reader.ReadValue();
        reader.SkipWhitespace();
        return reader._offset == text.Length ? value : throw reader.Unexpected("the end of the text");
    }

    private JsonValue ReadValue()
    {
        SkipWhitespace();
        var position = Position;
        switch (Peek())
        {
            case '{': return Nested(ReadObject);
            case '[': return Nested(ReadArray);
            case '"': return new JsonValue(JsonKind.String, position, ReadString());
            case 't': return ReadLiteral("true", JsonKind.True);
            case 'f': return ReadLiteral("false", JsonKind.False);
            case 'n': return ReadLiteral("null", JsonKind.Null);
            case '-':
            case >= '0' and <= '9': return new JsonValue(JsonKind.Number, position, ReadNumber());
            default: throw Unexpected("a JSON value");
        }
    }

    private JsonValue Nested(Func<TextPosition, JsonValue> read)
    {
        if (++_depth > MaxDepth)
        {
            throw new AvroSchemaException($"The JSON is nested more than {MaxDepth} levels deep.", Position);
        }

        var position = Position;
        _offset++;
        var value = read(position);
        _depth--;
        return value;
    }

    private JsonValue ReadObject(TextPosition start)
    {
        var members = new List<JsonMember>();
        var names = new HashSet<string>();
        if (TryTake('}'))
        {
            return JsonValue.Object(members, start);
        }

        do
        {
            SkipWhitespace();
            var position = Position;
            var name = ReadString();
            if (!names.Add(name))
            {
                throw new AvroSchemaException($"The member \"{name}\" stands twice in one object.", position);
            }

            Take(':');
            members.Add(new JsonMember(name, ReadValue(), position));
        }
        while (TryTake(','));
        Take('}');
        return JsonValue.Object(members, start);
    }

    private JsonValue ReadArray(TextPosition start)
    {
        var items = new List<JsonValue>();
        if (TryTake(']'))
        {
            return JsonValue.Array(items, start);
        }

        do
        {
            items.Add(ReadValue());
        }
        while (TryTake(','));
        Take(']');
        return JsonValue.Array(items, start);
    }

    private JsonValue ReadLiteral(string literal, JsonKind kind)
    {
        var position = Position;
        if (string.CompareOrdinal(_text, _offset, literal, 0, literal.Length) != 0)
        {
            throw Unexpected("a JSON value");
        }

        _offset += literal.Length;
        return new JsonValue(kind, position);
    }

    private string ReadNumber()
    {
        var start = _offset;
        Skip('-');
        if (!Skip('0'))
        {
            SkipDigits();
        }

        if (Skip('.'))
        {
            SkipDigits();
        }

        if (Skip('e') || Skip('E'))
        {
            _ = Skip('+') || Skip('-');
            SkipDigits();
        }

        return _text.Substring(start, _offset - start);
    }

    private string ReadString()
    {
        Take('"');
        var content = new StringBuilder();
        while (true)
        {
            var c = Peek();
            if (c < ' ')
            {
                throw Unexpected("the end of the string");
            }

            _offset++;
            if (c == '"')
            {
                return content.ToString();
            }

            content.Append(c == '\\' ? ReadEscape() : c);
        }
    }

    private char ReadEscape()
    {
        var c = Peek();
        _offset++;
        switch (c)
        {
            case '"' or '\\' or '/': return c;
            case 'b': return '\b';
            case 'f': return '\f';
            case 'n': return '\n';
            case 'r': return '\r';
            case 't': return '\t';
            case 'u': return (char)((ReadHex() << 12) | (ReadHex() << 8) | (ReadHex() << 4) | ReadHex());
            default:
                _offset--;
                throw Unexpected("an escape such as \\n or \\u00e9");
        }
    }

    private int ReadHex()
    {
        var digit = Peek() switch
        {
            >= '0' and <= '9' and var c => c - '0',
            >= 'a' and <= 'f' and var c => c - 'a' + 10,
            >= 'A' and <= 'F' and var c => c - 'A' + 10,
            _ => throw Unexpected("a hexadecimal digit"),
        };
        _offset++;
        return digit;
    }

    private void SkipDigits()
    {
        if (Peek() is not (>= '0' and <= '9'))
        {
            throw Unexpected("a digit");
        }

        while (Peek() is >= '0' and <= '9')
        {
            _offset++;
        }
    }

    private void SkipWhitespace()
    {
        for (; _offset < _text.Length && _text[_offset] is ' ' or '\t' or '\r' or '\n' or '\uFEFF'; _offset++)
        {
            if (_text[_offset] == '\n')
            {
                _line++;
                _lineStart = _offset + 1;
            }
        }
    }

    private char Peek() => _offset < _text.Length ? _text[_offset] : '\0';

    private bool Skip(char expected)
    {
        if (Peek() != expected)
        {
            return false;
        }

        _offset++;
        return true;
    }

    private bool TryTake(char expected)
    {
        SkipWhitespace();
        return Skip(expected);
    }

    private void Take(char expected)
    {
        if (!TryTake(expected))
        {
            throw Unexpected($"'{expected}'");
        }
    }

    private AvroSchemaException Unexpected(string expected) =>
        new($"Expected {expected}, found {(_offset < _text.Length ? $"'{_text[_offset]}'" : "the end of the text")}.", Position);
}

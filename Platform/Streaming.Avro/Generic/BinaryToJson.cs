using System.Text;
using System.Text.Json;
using Streaming.Avro.Binary;
using Streaming.Avro.Schemas;

namespace Streaming.Avro.Generic;

/// <summary>Reads a value of any schema and writes it as JSON.</summary>
internal sealed class BinaryToJson(Utf8JsonWriter json, AvroJsonStyle style)
{
    public void Write(AvroSchema schema, ref AvroReader reader)
    {
        if (style == AvroJsonStyle.Plain && schema.LogicalType != LogicalType.None)
        {
            WriteLogical(schema, ref reader);
            return;
        }

        switch (schema)
        {
            case RecordSchema record: WriteRecord(record, ref reader); break;
            case EnumSchema symbols: json.WriteStringValue(symbols.Symbols[reader.ReadEnum(symbols.Symbols.Count)]); break;
            case FixedSchema { Size: var size }: WriteBytes(reader.ReadFixed(size)); break;
            case ArraySchema array: WriteArray(array.Items, ref reader); break;
            case MapSchema map: WriteMap(map.Values, ref reader); break;
            case UnionSchema union: WriteUnion(union.Branches[reader.ReadUnionIndex(union.Branches.Count)], ref reader); break;
            default: WritePrimitive(schema.Type, ref reader); break;
        }
    }

    private void WritePrimitive(AvroType type, ref AvroReader reader)
    {
        switch (type)
        {
            case AvroType.Null: json.WriteNullValue(); break;
            case AvroType.Boolean: json.WriteBooleanValue(reader.ReadBoolean()); break;
            case AvroType.Int: json.WriteNumberValue(reader.ReadInt()); break;
            case AvroType.Long: json.WriteNumberValue(reader.ReadLong()); break;
            case AvroType.Float: WriteFloat(reader.ReadFloat()); break;
            case AvroType.Double: WriteDouble(reader.ReadDouble()); break;
            case AvroType.Bytes: WriteBytes(reader.ReadBytes()); break;
            default: json.WriteStringValue(reader.ReadString()); break;
        }
    }

    private void WriteLogical(AvroSchema schema, ref AvroReader reader)
    {
        if (schema.LogicalType == LogicalType.Decimal)
        {
            json.WriteRawValue(DecimalText.Format(schema is FixedSchema { Size: var size } ? reader.ReadFixed(size) : reader.ReadBytes(), schema.Scale));
        }
        else if (schema.LogicalType == LogicalType.Uuid)
        {
            json.WriteStringValue(schema is FixedSchema ? reader.ReadFixedUuid().ToString() : reader.ReadString());
        }
        else
        {
            var units = schema.Type == AvroType.Int ? reader.ReadInt() : reader.ReadLong();
            if (TimeText.Format(schema.LogicalType, units) is { } text)
            {
                json.WriteStringValue(text);
            }
            else
            {
                // Outside of the years 1 to 9999, or of a day: the number says all there is.
                json.WriteNumberValue(units);
            }
        }
    }

    private void WriteRecord(RecordSchema record, ref AvroReader reader)
    {
        reader.Enter();
        json.WriteStartObject();
        foreach (var field in record.Fields)
        {
            json.WritePropertyName(field.Name);
            Write(field.Schema, ref reader);
        }

        json.WriteEndObject();
        reader.Leave();
    }

    private void WriteArray(AvroSchema items, ref AvroReader reader)
    {
        var minBytes = SchemaFacts.MinBytes(items);
        json.WriteStartArray();
        for (var count = reader.ReadBlock(minBytes); count > 0; count = reader.ReadBlock(minBytes))
        {
            for (; count > 0; count--)
            {
                Write(items, ref reader);
            }
        }

        json.WriteEndArray();
    }

    private void WriteMap(AvroSchema values, ref AvroReader reader)
    {
        var minBytes = SchemaFacts.MinBytes(values) + 1;
        json.WriteStartObject();
        for (var count = reader.ReadBlock(minBytes); count > 0; count = reader.ReadBlock(minBytes))
        {
            for (; count > 0; count--)
            {
                json.WritePropertyName(reader.ReadString());
                Write(values, ref reader);
            }
        }

        json.WriteEndObject();
    }

    private void WriteUnion(AvroSchema branch, ref AvroReader reader)
    {
        if (style == AvroJsonStyle.Plain || branch.Type == AvroType.Null)
        {
            Write(branch, ref reader);
            return;
        }

        json.WriteStartObject();
        json.WritePropertyName(UnionBranch.Name(branch));
        Write(branch, ref reader);
        json.WriteEndObject();
    }

    private void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        if (style == AvroJsonStyle.Plain)
        {
            json.WriteBase64StringValue(bytes);
        }
        else
        {
            json.WriteStringValue(Encoding.Latin1.GetString(bytes));
        }
    }

    private void WriteFloat(float value)
    {
        if (float.IsFinite(value))
        {
            json.WriteNumberValue(value);
        }
        else
        {
            json.WriteStringValue(NumberText.Special(value));
        }
    }

    private void WriteDouble(double value)
    {
        if (double.IsFinite(value))
        {
            json.WriteNumberValue(value);
        }
        else
        {
            json.WriteStringValue(NumberText.Special(value));
        }
    }
}

using Streaming.Avro.Binary;
using Streaming.Avro.Json;
using Streaming.Avro.Schemas;

namespace Streaming.Avro.Generic;

/// <summary>Writes a JSON value in the binary encoding of a schema.</summary>
internal sealed class JsonToBinary(AvroJsonStyle style)
{
    public void Write(AvroSchema schema, JsonValue value, string path, ref AvroWriter writer)
    {
        switch (schema)
        {
            case UnionSchema union: WriteUnion(union, value, path, ref writer); break;
            case RecordSchema record when value.Kind == JsonKind.Object: WriteRecord(record, value, path, ref writer); break;
            case ArraySchema array when value.Kind == JsonKind.Array: WriteArray(array, value, path, ref writer); break;
            case MapSchema map when value.Kind == JsonKind.Object: WriteMap(map, value, path, ref writer); break;
            case EnumSchema symbols when value.Kind == JsonKind.String && symbols.Symbols.Contains(value.Text):
                writer.WriteEnum(symbols.Symbols.ToList().IndexOf(value.Text), symbols.Symbols.Count);
                break;
            default:
                if (!TryWriteScalar(schema, value, ref writer))
                {
                    throw Misfit(schema, value, path);
                }

                break;
        }
    }

    private static AvroException Misfit(AvroSchema schema, JsonValue value, string path)
    {
        var text = new System.Text.StringBuilder();
        JsonWriter.WriteValue(text, value);
        var shown = text.Length > 100 ? text.ToString(0, 100) + "..." : text.ToString();
        return new AvroException($"{path}: {shown} is no {SchemaWriter.Describe(schema)}.");
    }

    private bool TryWriteScalar(AvroSchema schema, JsonValue value, ref AvroWriter writer)
    {
        var plain = style == AvroJsonStyle.Plain;
        if (schema is FixedSchema || schema.Type == AvroType.Bytes)
        {
            return TryWriteBytes(schema, value, ref writer);
        }

        switch (schema.Type)
        {
            case AvroType.Null:
                return value.Kind == JsonKind.Null;
            case AvroType.Boolean when value.Kind is JsonKind.True or JsonKind.False:
                writer.WriteBoolean(value.Kind == JsonKind.True);
                return true;
            case AvroType.Int or AvroType.Long
                when (plain && schema.LogicalType != LogicalType.None ? TimeText.Parse(schema, value) : NumberText.Integer(value, schema.Type)) is { } number:
                writer.WriteLong(number);
                return true;
            case AvroType.Float when NumberText.Float(value) is { } number:
                writer.WriteFloat(number);
                return true;
            case AvroType.Double when NumberText.Double(value) is { } number:
                writer.WriteDouble(number);
                return true;
            case AvroType.String when value.Kind == JsonKind.String
                && (schema.LogicalType == LogicalType.None || !plain || Guid.TryParseExact(value.Text, "D", out _)):
                writer.WriteString(value.Text);
                return true;
            default:
                return false;
        }
    }

    private bool TryWriteBytes(AvroSchema schema, JsonValue value, ref AvroWriter writer)
    {
        var bytes = style == AvroJsonStyle.Avro ? BytesText.CodePoints(schema, value)
            : schema.LogicalType == LogicalType.Decimal ? DecimalText.Parse(value, schema)
            : schema.LogicalType != LogicalType.Uuid ? BytesText.Plain(schema, value)
            : value.Kind == JsonKind.String && Guid.TryParseExact(value.Text, "D", out var uuid) ? uuid.ToByteArray(bigEndian: true)
            : null;
        if (bytes is null)
        {
            return false;
        }

        if (schema is FixedSchema)
        {
            writer.WriteRaw(bytes);
        }
        else
        {
            writer.WriteBytes(bytes.AsSpan());
        }

        return true;
    }

    private void WriteUnion(UnionSchema union, JsonValue value, string path, ref AvroWriter writer)
    {
        var wrapped = style == AvroJsonStyle.Avro && value.Kind != JsonKind.Null;
        var branch = !wrapped ? UnionBranch.Fitting(union, value)
            : value.Members.Count == 1 ? UnionBranch.Named(union, value.Members[0].Name)
            : -1;
        if (branch < 0)
        {
            throw Misfit(union, value, path);
        }

        writer.WriteUnionIndex(branch);
        Write(union.Branches[branch], wrapped ? value.Members[0].Value : value, path, ref writer);
    }

    private void WriteRecord(RecordSchema record, JsonValue value, string path, ref AvroWriter writer)
    {
        if (value.Members.FirstOrDefault(member => record.Fields.All(field => field.Name != member.Name)) is { } unknown)
        {
            throw new AvroException($"{path}.{unknown.Name}: {SchemaWriter.Describe(record)} has no such field.");
        }

        writer.Enter();
        foreach (var field in record.Fields)
        {
            var place = $"{path}.{field.Name}";
            if (value.Find(field.Name) is { } item)
            {
                Write(field.Schema, item, place, ref writer);
            }
            else if (field.Default is { } missing)
            {
                writer.WriteRaw(DefaultEncoder.Encode(field.Schema, missing));
            }
            else
            {
                throw new AvroException($"{place}: the field is missing and has no default.");
            }
        }

        writer.Leave();
    }

    private void WriteArray(ArraySchema array, JsonValue value, string path, ref AvroWriter writer)
    {
        writer.WriteBlockStart(value.Items.Count);
        for (var i = 0; i < value.Items.Count; i++)
        {
            Write(array.Items, value.Items[i], $"{path}[{i}]", ref writer);
        }

        writer.WriteBlockEnd();
    }

    private void WriteMap(MapSchema map, JsonValue value, string path, ref AvroWriter writer)
    {
        writer.WriteBlockStart(value.Members.Count);
        foreach (var member in value.Members)
        {
            writer.WriteString(member.Name);
            Write(map.Values, member.Value, $"{path}.{member.Name}", ref writer);
        }

        writer.WriteBlockEnd();
    }
}

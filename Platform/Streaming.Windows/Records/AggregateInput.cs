using Streaming.Avro.Schemas;
using Streaming.Windows.Declaration;

namespace Streaming.Windows.Records;

/// <summary>What a record adds to one aggregate, made of its fields.</summary>
internal sealed class AggregateInput
{
    private readonly int[] _fields;
    private readonly bool _isSum;
    private readonly Int128 _factor;

    private AggregateInput(int[] fields, bool isSum, Int128 factor)
    {
        _fields = fields;
        _isSum = isSum;
        _factor = factor;
    }

    public static AggregateInput Of(AggregateDeclaration aggregate, int scale, RecordSchema record, string[] names)
    {
        Int128 factor = 1;
        for (var decimals = aggregate.IsSum ? ScaleOf(aggregate, record) : scale; decimals < scale; decimals++)
        {
            factor *= 10;
        }

        return new([.. aggregate.Fields.Select(name => Array.IndexOf(names, name))], aggregate.IsSum, factor);
    }

    /// <summary>Decimals of the product of the fields.</summary>
    public static int ScaleOf(AggregateDeclaration aggregate, RecordSchema record) =>
        aggregate.Fields.Sum(name => FieldKinds.NotNull(record.Fields.First(field => field.Name == name).Schema).Scale);

    /// <exception cref="UndecodableRecordException">The product has more than 128 bits.</exception>
    public FieldValue Of(FieldValue[] values)
    {
        if (!_isSum)
        {
            return values[_fields[0]];
        }

        var product = _factor;
        foreach (var field in _fields)
        {
            if (values[field].IsNull)
            {
                return FieldValue.Null;
            }

            product = Multiply(product, values[field].Number);
        }

        return new(null, product);
    }

    private static Int128 Multiply(Int128 left, Int128 right)
    {
        try
        {
            return checked(left * right);
        }
        catch (OverflowException exception)
        {
            throw new UndecodableRecordException($"the product of {left} and {right} has more than 128 bits", exception);
        }
    }
}

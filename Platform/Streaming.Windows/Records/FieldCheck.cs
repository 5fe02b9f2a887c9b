using Streaming.Avro.Schemas;
using Streaming.Windows.Declaration;

namespace Streaming.Windows.Records;

/// <summary>Compares the fields that a job names with those of a writer's schema, and keeps every difference.</summary>
internal sealed class FieldCheck(RecordSchema record)
{
    private readonly List<string> _errors = [];
    private readonly List<string> _names = [];

    /// <summary>The fields the job needs, each once.</summary>
    public IEnumerable<string> Names => _names.Distinct();

    public void Require(string name, string member, Func<AvroSchema, bool> fits, string expected)
    {
        _names.Add(name);
        var field = record.Fields.FirstOrDefault(field => field.Name == name);
        if (field is null)
        {
            _errors.Add($"{member} names the field '{name}', which {record.FullName} does not have");
        }
        else if (!fits(field.Schema))
        {
            _errors.Add($"{member} names the field '{name}', which is {field.Schema.ToJson()}; it needs {expected}");
        }
    }

    public void RequireInput(AggregateDeclaration aggregate, int scale)
    {
        var errors = _errors.Count;
        foreach (var name in aggregate.Fields)
        {
            Require(
                name,
                $"the aggregate '{aggregate.Name}'",
                aggregate.IsSum ? FieldKinds.IsNumber : FieldKinds.IsText,
                aggregate.IsSum ? "an int, a long or a decimal" : "a string, an enum, an int or a long");
        }

        if (_errors.Count == errors && aggregate.IsSum && AggregateInput.ScaleOf(aggregate, record) is var decimals && decimals > scale)
        {
            _errors.Add($"the aggregate '{aggregate.Name}' has {decimals} decimals, and its field in the sink has {scale}");
        }
    }

    public void ThrowIfAny()
    {
        if (_errors.Count > 0)
        {
            throw new UndecodableRecordException(string.Join("; ", _errors));
        }
    }
}

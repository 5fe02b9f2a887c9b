using Streaming.Avro.Binary;
using Streaming.Avro.Schemas;

namespace Streaming.Avro.Resolution;

/// <summary>
/// Translates a record. Where the reader's fields keep the writer's order one pass does it; else a first pass
/// finds where each of the writer's fields starts.
/// </summary>
internal sealed class RecordTranslation(RecordSchema writer) : Translation
{
    private const int MaxFieldsOnStack = 128;

    private Translation[] _steps = [];
    private int[]? _sources;

    /// <summary>Plans the fields in the reader's order: for each its translation and the place of the writer's field, -1 for a default.</summary>
    public void Plan(IReadOnlyList<(int Source, Translation Value)> fields)
    {
        var sources = fields.Where(field => field.Source >= 0).Select(field => field.Source).ToList();
        if (sources.Zip(sources.Skip(1)).All(pair => pair.First < pair.Second))
        {
            _steps = [.. RecordSteps.Merge(RecordSteps.InOrder(writer, fields))];
        }
        else
        {
            _steps = [.. fields.Select(field => field.Value)];
            _sources = [.. fields.Select(field => field.Source)];
        }
    }

    public override void Run(ref AvroReader source, ref AvroWriter target)
    {
        source.Enter();
        if (_sources is null)
        {
            foreach (var step in _steps)
            {
                step.Run(ref source, ref target);
            }
        }
        else
        {
            RunReordered(_sources, ref source, ref target);
        }

        source.Leave();
    }

    private void RunReordered(int[] sources, ref AvroReader source, ref AvroWriter target)
    {
        var count = writer.Fields.Count;
        var starts = count <= MaxFieldsOnStack ? stackalloc int[count] : new int[count];
        for (var i = 0; i < count; i++)
        {
            starts[i] = source.Position;
            SchemaSkipper.Skip(writer.Fields[i].Schema, ref source);
        }

        var end = source.Position;
        for (var i = 0; i < sources.Length; i++)
        {
            if (sources[i] >= 0)
            {
                source.Position = starts[sources[i]];
            }

            _steps[i].Run(ref source, ref target);
        }

        source.Position = end;
    }
}

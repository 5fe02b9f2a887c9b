using Streaming.Avro.Schemas;

namespace Streaming.Avro.Resolution;

/// <summary>The steps of a record whose fields keep their order.</summary>
internal static class RecordSteps
{
    public static IEnumerable<Translation> InOrder(RecordSchema writer, IReadOnlyList<(int Source, Translation Value)> fields)
    {
        var next = 0;
        foreach (var (source, value) in fields)
        {
            for (; next < source; next++)
            {
                yield return new SkipTranslation(writer.Fields[next].Schema);
            }

            next = Math.Max(next, source + 1);
            yield return value;
        }

        for (; next < writer.Fields.Count; next++)
        {
            yield return new SkipTranslation(writer.Fields[next].Schema);
        }
    }

    /// <summary>Joins neighbours, so that unchanged fields are copied as one piece.</summary>
    public static IReadOnlyList<Translation> Merge(IEnumerable<Translation> steps)
    {
        var merged = new List<Translation>();
        foreach (var step in steps)
        {
            switch (merged.LastOrDefault(), step)
            {
                case (CopyTranslation last, CopyTranslation copy):
                    merged[^1] = new CopyTranslation([.. last.Schemas, .. copy.Schemas]);
                    break;
                case (SkipTranslation last, SkipTranslation skip):
                    merged[^1] = new SkipTranslation([.. last.Schemas, .. skip.Schemas]);
                    break;
                default:
                    merged.Add(step);
                    break;
            }
        }

        return merged;
    }
}

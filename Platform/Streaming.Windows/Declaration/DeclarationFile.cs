using System.Text.Json;
using Streaming.Avro.Schemas;

namespace Streaming.Windows.Declaration;

/// <summary>Reads a declaration from its file and checks all of it.</summary>
internal static class DeclarationFile
{
    /// <summary>Reads a declaration.</summary>
    /// <exception cref="JobException">The file cannot be read, or is not valid; the message names the file and every wrong member.</exception>
    public static JobDeclaration Read(string path)
    {
        path = Path.GetFullPath(path);
        var errors = new List<string>();
        JobDeclaration? declaration = null;
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path), new JsonDocumentOptions { AllowDuplicateProperties = false });
            declaration = Read(new MemberReader(document.RootElement, "", errors), Path.GetDirectoryName(path)!);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new JobException($"the declaration {path} cannot be read ({exception.Message}): name a job's file with WindowedJob__Declaration.", exception);
        }
        catch (JsonException exception)
        {
            throw new JobException($"the declaration {path} is no valid JSON: {exception.Message}", exception);
        }

        if (errors.Count == 0)
        {
            Check(declaration, errors);
        }

        return errors.Count == 0 ? declaration : throw new JobException($"the declaration {path} is not valid: {string.Join("; ", errors)}.");
    }

    private static JobDeclaration Read(MemberReader root, string folder)
    {
        var declaration = new JobDeclaration(
            root.Name("name"), ReadSource(root.Object("source")), root.Texts("key"), ReadWindow(root.Object("window")), ReadAggregates(root), ReadSink(root.Object("sink"), folder));
        root.RefuseRest();
        return declaration;
    }

    private static SourceDeclaration ReadSource(MemberReader source)
    {
        var declaration = new SourceDeclaration(
            source.Name("topic"),
            source.Text("timestamp"),
            source.Millis("watermarkDelay", minimum: 0),
            source.OptionalText("deduplicateBy"),
            source.OptionalText("deadLetters"));
        source.RefuseRest();
        return declaration;
    }

    private static long ReadWindow(MemberReader window)
    {
        var millis = window.Millis("tumbling", minimum: 1);
        window.RefuseRest();
        return millis;
    }

    private static List<AggregateDeclaration> ReadAggregates(MemberReader root)
    {
        var aggregates = new List<AggregateDeclaration>();
        foreach (var item in root.Objects("aggregates"))
        {
            var name = item.Text("name");
            var (function, fields) =
                item.Has("countDistinct") ? (AggregateFunction.CountDistinct, [item.Text("countDistinct")])
                : item.Has("sum") ? (AggregateFunction.Sum, [item.Text("sum")])
                : item.Has("sumOfProduct") ? (AggregateFunction.SumOfProduct, item.Texts("sumOfProduct"))
                : (default, (IReadOnlyList<string>)[]);
            if (fields.Count == 0)
            {
                item.Fail("", "needs one of countDistinct, sum and sumOfProduct");
            }

            item.RefuseRest();
            aggregates.Add(new(name, function, fields));
        }

        return aggregates;
    }

    private static SinkDeclaration ReadSink(MemberReader sink, string folder)
    {
        var topic = sink.Name("topic");
        var file = Path.GetFullPath(sink.Text("schema"), folder);
        var pattern = KeyPattern.Parse(sink.Text("key"));
        if (pattern is null)
        {
            sink.Fail("key", "has a brace without its partner");
        }

        var schema = "";
        if (sink.IsSound("schema"))
        {
            try
            {
                schema = File.ReadAllText(file);
                AvroSchema.Parse(schema);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or AvroSchemaException)
            {
                sink.Fail("schema", $"names {file}, which is no usable schema ({exception.Message.TrimEnd('.')})");
            }
        }

        sink.RefuseRest();
        return new(topic, file, schema, pattern ?? KeyPattern.Parse("")!);
    }

    // What can only be seen with all members at hand.
    private static void Check(JobDeclaration job, List<string> errors)
    {
        foreach (var twice in job.Key.Concat(job.Aggregates.Select(aggregate => aggregate.Name)).GroupBy(name => name).Where(group => group.Count() > 1))
        {
            errors.Add($"key and aggregates name \"{twice.Key}\" twice");
        }

        foreach (var name in job.Key.Append(JobDeclaration.WindowStart).Except(job.Sink.Key.Fields))
        {
            errors.Add($"sink.key lacks {{{name}}}: windows that differ in it would share a key");
        }

        foreach (var name in job.Sink.Key.Fields.Except(job.Key.Append(JobDeclaration.WindowStart)))
        {
            errors.Add($"sink.key names {{{name}}}: only key fields and {{{JobDeclaration.WindowStart}}} can stand there");
        }

        if (job.Source.Topic == job.Sink.Topic)
        {
            errors.Add("sink.topic is the source's topic: the job would read what it writes");
        }
    }
}

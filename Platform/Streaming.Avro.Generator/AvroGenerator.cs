using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Streaming.Avro.Generator;

/// <summary>
/// Turns each .avsc file among the AdditionalFiles into C#: records with their codec, enums, and closed types for unions.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class AvroGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context.AdditionalTextsProvider
            .Where(text => text.Path.EndsWith(".avsc", StringComparison.OrdinalIgnoreCase))
            .Select((text, cancel) => (text.Path, Text: text.GetText(cancel)?.ToString() ?? ""))
            .Collect();
        var rootNamespace = context.AnalyzerConfigOptionsProvider.Select((options, _) =>
            options.GlobalOptions.TryGetValue("build_property.RootNamespace", out var name) ? name : "");
        context.RegisterSourceOutput(files.Combine(rootNamespace), (output, input) => Generate(output, input.Left, input.Right));
    }

    private static void Generate(SourceProductionContext output, ImmutableArray<(string Path, string Text)> files, string rootNamespace)
    {
        var types = new TypeCollector(output.ReportDiagnostic);
        types.Add(files.OrderBy(file => file.Path, StringComparer.Ordinal));
        foreach (var type in types.Types)
        {
            var source = TypeEmitter.Emit(type, new CSharpTypes(rootNamespace));
            output.AddSource($"{type.FullName}.g.cs", SourceText.From(source, Encoding.UTF8));
        }
    }
}

extern alias generator;

using System.Reflection;
using generator::Streaming.Avro.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Streaming.Avro.Tests.Generator;

/// <summary>Compiles what the generator makes of schemas.</summary>
internal static class GeneratedAssembly
{
    private static readonly IReadOnlyList<MetadataReference> References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !path.EndsWith("Streaming.Avro.Generator.dll", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path))];

    public static GeneratorRunResult Run(params IEnumerable<AdditionalText> files) => CSharpGeneratorDriver
        .Create(new AvroGenerator())
        .AddAdditionalTexts([.. files])
        .RunGenerators(CSharpCompilation.Create("empty"), TestContext.Current.CancellationToken)
        .GetRunResult().Results[0];

    public static CSharpCompilation Compile(IEnumerable<string> sources) => CSharpCompilation.Create(
        $"Generated{Guid.NewGuid():N}",
        sources.Select(source => CSharpSyntaxTree.ParseText(source)),
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    public static Assembly Of(string schema)
    {
        var result = Run(new SchemaFile("a.avsc", schema));
        Assert.Empty(result.Diagnostics);
        using var stream = new MemoryStream();
        var emitted = Compile(result.GeneratedSources.Select(source => source.SourceText.ToString())).Emit(stream, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics.Select(diagnostic => diagnostic.ToString())) + "\n" + schema);
        return Assembly.Load(stream.ToArray());
    }
}

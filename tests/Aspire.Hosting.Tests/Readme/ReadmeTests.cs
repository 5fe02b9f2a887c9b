using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Aspire.Hosting.Tests.Readme;

/// <summary>The examples of <c>Platform/Aspire.Hosting/README.md</c> are one program, and it compiles.</summary>
public sealed partial class ReadmeTests
{
    [Fact]
    public void The_examples_compile()
    {
        var readme = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Readme", "README.md"));
        var code = string.Join('\n', Example().Matches(readme).Select(m => m.Groups[1].Value));
        var program = $$"""
            using System.IO; using System.Linq; using Aspire.Hosting; using Aspire.Hosting.ApplicationModel;
            var builder = DistributedApplication.CreateBuilder(args);
            {{code}}
            namespace Projects { public sealed class Producers : IProjectMetadata { public string ProjectPath => "Producers.csproj"; } }
            """;
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(p => MetadataReference.CreateFromFile(p));
        var compilation = CSharpCompilation.Create("Examples", [CSharpSyntaxTree.ParseText(program, cancellationToken: TestContext.Current.CancellationToken)], references,
            // What Aspire marks as experimental; Platform/Aspire.props says that it is meant.
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, specificDiagnosticOptions: [new("ASPIREPIPELINES001", ReportDiagnostic.Suppress), new("ASPIRECSHARPAPPS001", ReportDiagnostic.Suppress)]));

        Assert.True(code.Length > 0);
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString()));
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}

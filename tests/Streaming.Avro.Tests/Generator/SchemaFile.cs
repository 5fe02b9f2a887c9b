using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Streaming.Avro.Tests.Generator;

internal sealed class SchemaFile(string path, string text) : AdditionalText
{
    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
}

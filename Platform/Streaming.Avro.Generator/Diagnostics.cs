using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Streaming.Avro.Json;

namespace Streaming.Avro.Generator;

internal static class Diagnostics
{
    public static readonly DiagnosticDescriptor InvalidSchema = Error("AVRO001", "Invalid Avro schema");

    public static readonly DiagnosticDescriptor Unsupported = Error("AVRO002", "Avro schema without a C# form");

    public static readonly DiagnosticDescriptor Conflict = Error("AVRO003", "Avro types or names that conflict");

    public static Diagnostic At(this DiagnosticDescriptor descriptor, string path, TextPosition position, string message)
    {
        var place = new LinePosition(position.Line - 1, position.Column - 1);
        var location = Location.Create(path, new TextSpan(position.Offset, 0), new LinePositionSpan(place, place));
        return Diagnostic.Create(descriptor, location, message);
    }

    private static DiagnosticDescriptor Error(string id, string title) =>
        new(id, title, "{0}", "Avro", DiagnosticSeverity.Error, isEnabledByDefault: true);
}

using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Streaming.Avro.Generator;

/// <summary>Avro names as C# writes them.</summary>
internal static class CSharpNames
{
    // Members that every record has, or may not have.
    private static readonly HashSet<string> Taken =
        ["Clone", "Deconstruct", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "PrintMembers", "ReferenceEquals", "ToString"];

    /// <summary>unitPrice, unit_price and UNIT_PRICE become UnitPrice.</summary>
    public static string Pascal(string name)
    {
        var shouting = !name.Any(char.IsLower);
        var result = new StringBuilder();
        foreach (var part in name.Split(['_'], StringSplitOptions.RemoveEmptyEntries))
        {
            result.Append(char.ToUpperInvariant(part[0]));
            result.Append(shouting ? part.Substring(1).ToLowerInvariant() : part.Substring(1));
        }

        return result.Length == 0 || char.IsDigit(result[0]) ? "_" + result : result.ToString();
    }

    /// <summary>The property of a field; one that could not stand in its record gets "Value" behind it.</summary>
    public static string Property(string field, string record)
    {
        var name = Pascal(field);
        return name == record || Taken.Contains(name) ? name + "Value" : name;
    }

    public static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None ? "@" + name : name;

    public static string Namespace(string name) => string.Join(".", name.Split('.').Select(Identifier));

    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}

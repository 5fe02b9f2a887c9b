using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Collects text and values into a composite format.</summary>
internal sealed partial class ExpressionParts
{
    private readonly StringBuilder _format = new();
    private readonly List<IValueProvider> _providers = [];
    private readonly List<string> _expressions = [];
    private readonly List<string?> _formats = [];

    public bool IsEmpty => _format.Length == 0;

    /// <summary>Adds text; a brace that is doubled already stays as it is.</summary>
    public void AddText(string? text, string? format = null)
    {
        if (text is not null)
        {
            _format.Append(Braces().Replace(ValueFormat.Apply(text, format), brace => new string(brace.Value[0], 2)));
        }
    }

    public void AddValue(IValueProvider provider, string expression, string? format)
    {
        _format.Append(CultureInfo.InvariantCulture, $"{{{_providers.Count}}}");
        _providers.Add(provider);
        _expressions.Add(expression);
        _formats.Add(format);
    }

    public ReferenceExpression Build() => new(_format.ToString(), [.. _providers], [.. _expressions], [.. _formats]);

    [GeneratedRegex(@"\{\{|\}\}|[{}]")]
    private static partial Regex Braces();
}

using System.IO.Hashing;
using System.Text;
using System.Text.RegularExpressions;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Names a conditional expression in a manifest: by its condition, and a hash of all its parts.</summary>
internal static partial class ConditionName
{
    public static string Of(IValueProvider condition, string matchValue, ReferenceExpression whenTrue, ReferenceExpression whenFalse)
    {
        var expression = (condition as IManifestExpressionProvider)?.ValueExpression;
        var words = Separators().Replace(expression ?? string.Empty, "-").Trim('-').ToLowerInvariant();
        var parts = string.Concat(expression ?? condition.GetType().Name, whenTrue.ValueExpression, whenFalse.ValueExpression, matchValue);
        return $"cond-{(words.Length > 0 ? words : "expr")}-{Convert.ToHexStringLower(XxHash32.Hash(Encoding.UTF8.GetBytes(parts)))}";
    }

    [GeneratedRegex(@"[^\p{L}\p{Nd}]+")]
    private static partial Regex Separators();
}

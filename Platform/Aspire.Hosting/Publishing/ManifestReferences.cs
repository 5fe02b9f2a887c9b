using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Publishing;

/// <summary>What the values of a manifest refer to, and what it therefore has to have beside the model.</summary>
internal sealed class ManifestReferences
{
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Queue<IResource> _resources = new();
    private readonly List<FormattedParameter> _formatted = [];
    private readonly Dictionary<string, ReferenceExpression> _conditionals = [];

    /// <summary>Texts that a condition chooses.</summary>
    public IEnumerable<ReferenceExpression> Conditionals => _conditionals.Values;

    public void Begin(DistributedApplicationModel model) => _names.UnionWith(model.Resources.Select(r => r.Name));

    public void Add(object? value) => Add(value, []);

    /// <summary>The next resource that is referred to and not in the model.</summary>
    public bool TryTakeResource([NotNullWhen(true)] out IResource? resource) => _resources.TryDequeue(out resource);

    /// <summary>The formats of a parameter that are referred to, or those of all; each is told once.</summary>
    public IReadOnlyList<FormattedParameter> TakeFormatted(ParameterResource? parameter = null)
    {
        FormattedParameter[] taken = [.. _formatted.Where(f => parameter is null || f.Parameter == parameter)];
        _formatted.RemoveAll(taken.Contains);
        return taken;
    }

    /// <summary>How the manifest writes a value.</summary>
    public string? Expression(object? value) => value switch
    {
        ReferenceExpression { IsConditional: false } expression => Expression(expression),
        IManifestExpressionProvider provider => provider.ValueExpression,
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private string Expression(ReferenceExpression expression) => string.Format(
        CultureInfo.InvariantCulture,
        expression.Format,
        [.. expression.ValueProviders.Select((provider, i) => FormattedName(provider, expression.StringFormats[i]) is { } name ? $"{{{name}.value}}" : expression.ManifestExpressions[i])]);

    private string? FormattedName(object provider, string? format) => (provider, format) switch
    {
        (_, null) => null,
        (ParameterResource parameter, _) => Formatted(parameter, format).Name,
        (ReferenceExpression { Format: "{0}", ValueProviders: [ParameterResource parameter] }, _) => Formatted(parameter, format).Name,
        _ => null,
    };

    private FormattedParameter Formatted(ParameterResource parameter, string format)
    {
        if (_formatted.Find(f => f.Parameter == parameter && f.Format == format) is { } known)
        {
            return known;
        }

        var name = $"{parameter.Name}-{format.ToLowerInvariant()}-encoded";
        var added = new FormattedParameter(parameter, format, name);
        if (_names.Add(name))
        {
            _formatted.Add(added);
        }

        return added;
    }

    private void Add(object? value, HashSet<object> seen)
    {
        if (value is null || !seen.Add(value))
        {
            return;
        }

        if (value is ReferenceExpression { IsConditional: true, Name: { } name } conditional)
        {
            _conditionals.TryAdd(name, conditional);
        }

        if (value is IResource resource)
        {
            if (_names.Add(resource.Name))
            {
                _resources.Enqueue(resource);
            }
        }
        else if (value is IValueWithReferences references)
        {
            foreach (var reference in references.References)
            {
                Add(reference, seen);
            }
        }
    }
}

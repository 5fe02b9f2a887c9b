namespace Streaming.Kubernetes;

/// <summary>Fires while its expression has held for a time.</summary>
internal sealed record AlertRule
{
    public required string Alert { get; init; }

    public required string Expr { get; init; }

    public required string For { get; init; }

    public required IDictionary<string, string> Labels { get; init; }

    public required IDictionary<string, string> Annotations { get; init; }

    /// <param name="name">Name of the alert.</param>
    /// <param name="severity">critical: data or service is lost now; warning: it will be.</param>
    /// <param name="wait">How long the expression has to hold.</param>
    /// <param name="expression">PromQL.</param>
    /// <param name="summary">What is wrong.</param>
    /// <param name="action">What to look at first.</param>
    public static AlertRule Of(string name, string severity, string wait, string expression, string summary, string action) => new()
    {
        Alert = name,
        Expr = expression,
        For = wait,
        Labels = new Dictionary<string, string> { ["severity"] = severity },
        Annotations = new Dictionary<string, string> { ["summary"] = summary, ["description"] = action },
    };
}

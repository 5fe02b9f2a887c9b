namespace Streaming.Kubernetes;

/// <summary>Turns the attributes that match a pattern into a metric.</summary>
/// <param name="Pattern">Regular expression over <c>domain&lt;key=value, ...&gt;&lt;&gt;attribute</c>.</param>
/// <param name="Name">Name of the metric, with groups of the pattern.</param>
/// <param name="Type">GAUGE, COUNTER or UNTYPED.</param>
/// <param name="Labels">Labels of the metric.</param>
internal sealed record JmxRule(string Pattern, string Name, string Type, IDictionary<string, string>? Labels = null);

namespace Streaming.Kubernetes;

/// <summary>Configuration of the JMX exporter, see its documentation; names are made small.</summary>
internal sealed record JmxRules(IList<JmxRule> Rules, IList<string> IncludeObjectNames)
{
    public bool LowercaseOutputName { get; } = true;

    public bool LowercaseOutputLabelNames { get; } = true;
}

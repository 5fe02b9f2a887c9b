namespace Streaming.Kubernetes.Tests.Monitoring;

/// <summary>Series that make an alert fire, and series that do not; in the notation of <c>promtool test rules</c>, one value a minute.</summary>
/// <param name="Alert">Name of the alert.</param>
/// <param name="Firing">Series and values after half an hour of which it fires.</param>
/// <param name="Quiet">Series and values with which it does not.</param>
/// <param name="Labels">Labels of the alert besides its severity, as <c>job=kafka</c>.</param>
internal sealed record AlertCase(string Alert, (string Series, string Values)[] Firing, (string Series, string Values)[] Quiet, params string[] Labels);

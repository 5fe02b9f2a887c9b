namespace Streaming.Kubernetes;

/// <summary>A graph of the dashboard.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Expression">PromQL.</param>
/// <param name="Legend">Name of a line, with labels in <c>{{}}</c>.</param>
/// <param name="Unit">Grafana's name of the unit.</param>
internal sealed record DashboardPanel(string Title, string Expression, string Legend, string Unit = "short");

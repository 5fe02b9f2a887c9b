using System.Text.Json;
using k8s;
using Streaming.Kubernetes.Tests.Checks;
using Streaming.Kubernetes.Tests.Tools;

namespace Streaming.Kubernetes.Tests.Monitoring;

/// <summary>Each alert fires when it is to, and only then, as Prometheus itself evaluates it.</summary>
public sealed class AlertTests(ManifestSet manifests) : IClassFixture<ManifestSet>
{
    private const string RulesFile = "rules.yaml";

    private PrometheusRuleSpec Spec => manifests.All<PrometheusRule>().Single().Spec;

    [Fact]
    public void Every_alert_has_a_case_and_says_what_to_do()
    {
        Assert.Equal(Spec.Groups.SelectMany(g => g.Rules).Select(r => r.Alert).Order(), AlertCases.All.Select(c => c.Alert).Distinct().Order());
        Assert.All(Spec.Groups.SelectMany(g => g.Rules), r =>
        {
            Assert.Contains(r.Labels["severity"], new[] { "critical", "warning" });
            Assert.Equal(["description", "summary"], r.Annotations.Keys.Order());
        });
    }

    [Fact]
    public async Task Prometheus_takes_the_rules()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File(RulesFile), KubernetesYaml.Serialize(Spec), TestContext.Current.CancellationToken);
        var (exitCode, output) = await Tool.PromtoolAsync("check", "rules", folder.File(RulesFile));
        Assert.True(exitCode == 0, output);
    }

    [Fact]
    public async Task Prometheus_takes_the_expressions_of_the_dashboard()
    {
        using var folder = new TemporaryFolder();
        var rules = PipelineDashboard.Rows.SelectMany(r => r.Panels).Select((p, i) => new { record = $"panel{i}", expr = p.Expression });
        await File.WriteAllTextAsync(
            folder.File(RulesFile), JsonSerializer.Serialize(new { groups = new[] { new { name = "dashboard", rules } } }), TestContext.Current.CancellationToken);
        var (exitCode, output) = await Tool.PromtoolAsync("check", "rules", folder.File(RulesFile));
        Assert.True(exitCode == 0, output);
    }

    [Fact]
    public async Task Alerts_fire_when_they_are_to_and_only_then()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File(RulesFile), KubernetesYaml.Serialize(Spec), TestContext.Current.CancellationToken);
        var rules = Spec.Groups.SelectMany(g => g.Rules).ToDictionary(r => r.Alert);
        var tests = AlertCases.All.SelectMany(c => new[] { Test(c, c.Firing, [Expected(rules[c.Alert], c.Labels)]), Test(c, c.Quiet, []) });
        // JSON is YAML.
        await File.WriteAllTextAsync(
            folder.File("tests.yaml"), JsonSerializer.Serialize(new { rule_files = new[] { RulesFile }, evaluation_interval = "1m", tests }), TestContext.Current.CancellationToken);
        var (exitCode, output) = await Tool.PromtoolAsync("test", "rules", folder.File("tests.yaml"));
        Assert.True(exitCode == 0, output);
    }

    private static object Test(AlertCase alert, (string Series, string Values)[] input, object[] expected) => new
    {
        interval = "1m",
        input_series = input.Select(s => new { series = s.Series, values = s.Values }),
        alert_rule_test = new[] { new { eval_time = "30m", alertname = alert.Alert, exp_alerts = expected } },
    };

    private static object Expected(AlertRule rule, string[] labels)
    {
        var all = labels.Select(l => l.Split('=')).ToDictionary(l => l[0], l => l[1]);
        all["severity"] = rule.Labels["severity"];
        return new { exp_labels = all, exp_annotations = rule.Annotations };
    }
}

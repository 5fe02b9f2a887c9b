using k8s.Models;

namespace Streaming.Kubernetes;

/// <summary>Who may talk to a component, and to whom it may talk; built up from the model's connections, all else is denied.</summary>
internal sealed class ComponentPolicy
{
    private readonly List<V1NetworkPolicyIngressRule> _ingress = [];
    private readonly List<V1NetworkPolicyEgressRule> _egress = [];
    private readonly GenerateContext _context;
    private readonly string _app;

    public ComponentPolicy(GenerateContext context, string app)
    {
        (_context, _app) = (context, app);
        foreach (var callers in context.Connections.Where(c => c.To == app).GroupBy(c => c.Port).OrderBy(g => g.Key))
        {
            _ingress.Add(new() { FromProperty = [.. callers.Select(c => c.From).Distinct().Order(StringComparer.Ordinal).Select(Pods)], Ports = [Tcp(callers.Key)] });
        }

        _egress.Add(NameResolution);
        foreach (var target in context.Connections.Where(c => c.From == app).GroupBy(c => c.To).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            _egress.Add(new() { To = [Pods(target.Key)], Ports = [.. target.Select(c => c.Port).Distinct().Order().Select(Tcp)] });
        }
    }

    // The name servers of a cluster are not always in kube-system, so only their port is named.
    private static V1NetworkPolicyEgressRule NameResolution => new() { Ports = [new() { Port = 53, Protocol = "UDP" }, new() { Port = 53, Protocol = "TCP" }] };

    /// <summary>The pods of the component among each other.</summary>
    public ComponentPolicy WithPeers(params int[] ports)
    {
        _ingress.Add(new() { FromProperty = [Pods(_app)], Ports = [.. ports.Select(Tcp)] });
        _egress.Add(new() { To = [Pods(_app)], Ports = [.. ports.Select(Tcp)] });
        return this;
    }

    /// <summary>Any pod of a namespace, as Prometheus or an Ingress controller.</summary>
    public ComponentPolicy WithCallersOf(string ns, params int[] ports)
    {
        var peer = new V1NetworkPolicyPeer { NamespaceSelector = new() { MatchLabels = new Dictionary<string, string> { ["kubernetes.io/metadata.name"] = ns } } };
        _ingress.Add(new() { FromProperty = [peer], Ports = [.. ports.Select(Tcp)] });
        return this;
    }

    /// <summary>Anyone, as far as a load balancer lets them.</summary>
    public ComponentPolicy WithAnyCaller(int port)
    {
        _ingress.Add(new() { Ports = [Tcp(port)] });
        return this;
    }

    public V1NetworkPolicy Build() => new()
    {
        ApiVersion = "networking.k8s.io/v1",
        Kind = "NetworkPolicy",
        Metadata = _context.Metadata(_app, _app),
        Spec = new()
        {
            PodSelector = new() { MatchLabels = Labels.Selector(_app) },
            PolicyTypes = ["Ingress", "Egress"],
            Ingress = _ingress,
            Egress = _egress,
        },
    };

    private static V1NetworkPolicyPeer Pods(string app) => new() { PodSelector = new() { MatchLabels = Labels.Selector(app) } };

    private static V1NetworkPolicyPort Tcp(int port) => new() { Port = port, Protocol = "TCP" };
}

using System.Globalization;

namespace Streaming.Kubernetes;

/// <summary>The README's chapters for the time after the start.</summary>
internal static class ReadmeOperation
{
    public static string Text(GenerateContext context)
    {
        var (ns, domain) = (context.Options.Namespace, context.Settings.ExternalDomain);
        var ingress = context.Settings.IngressClass is { } name ? $"class `{name}`" : "the cluster's default class";
        return string.Create(CultureInfo.InvariantCulture, $"""
            ## Networking

            Nothing talks unless a policy lets it; each component's folder has its policy. Prometheus is let in from namespace
            `{context.Settings.MonitoringNamespace}`, Ingress controllers from `{context.Settings.IngressNamespace}`.

            **Kafka from outside.** One LoadBalancer is not enough for three brokers: a client asks `kafka-external:9094` who leads its partition and is
            then sent to that broker by name. So each broker has a Service of its own, `kafka-external-0` to `-4`, and advertises `kafka-N.{domain}:9094`.
            Point these names at the external addresses of those Services (`kubectl get services -n {ns}`). The listener is not encrypted: who may
            reach it is limited to {string.Join(", ", context.Settings.ExternalSourceRanges)}; do not widen that before you add TLS and SASL.

            The Flink UI is served at {context.Settings.FlinkHost} by the Ingress `flink-ui`, with {ingress}. It has no login. Its buttons for
            uploading and cancelling are gone, but the REST API behind it takes any job from whoever reaches it: put a login before it in your Ingress
            controller, or delete `flink/ingress.yaml` before you apply.

            ## Monitoring

            ```bash
            kubectl apply -f monitoring/service-monitors.yaml
            kubectl apply -f monitoring/prometheus-rules.yaml
            kubectl apply -f monitoring/grafana-dashboard.yaml
            ```

            The first two need the Prometheus operator; kube-prometheus-stack passes over both unless installed with
            `serviceMonitorSelectorNilUsesHelmValues` and `ruleSelectorNilUsesHelmValues` false, or unless they get its label `release`. The
            dashboard is found by Grafana's sidecar (label `grafana_dashboard`). The alert on Kafka's disks needs the kubelet's metrics.

            ## Scaling

            ```bash
            kubectl scale statefulset kafka -n {ns} --replicas=5
            kubectl scale deployment flink-taskmanager -n {ns} --replicas=5
            ```

            A new broker holds no partitions until they are moved to it: `kubectl exec -n {ns} kafka-0 -- kafka-reassign-partitions.sh ...`; move
            them away before you scale down. Applying the manifests again resets the numbers. Flink uses new TaskManagers by itself, up to as many as
            `orders` has partitions.

            ## Troubleshooting

            - `kubectl get pods -n {ns} -w`; `kubectl logs -n {ns} kafka-0 -f`; `kubectl logs -n {ns} -l app=schema-registry -f`
            - Pods stay Pending: `kubectl get pvc -n {ns}`, `kubectl describe nodes`. A node short of room, or no storage class that fits.
            - Kafka does not connect: is ZooKeeper ready? Then
              `kubectl exec -it kafka-0 -n {ns} -- kafka-topics.sh --bootstrap-server localhost:9092 --list`
            - A broker is not ready: it has started but still fetches what it missed. It is ready once it has caught up, and stays so.
            - Flink jobs fail: the log of the TaskManagers, memory and CPU, and whether all of them can write the shared volume.

            ## Cleanup

            ```bash
            kubectl delete namespace {ns}
            kubectl delete priorityclass streaming-data streaming-processing streaming-services
            ```

            The namespace takes its volume claims with it. To begin anew inside it: `kubectl delete pvc -n {ns} --all` after the StatefulSets are gone.

            ## Production considerations

            1. **High availability**: three brokers and ZooKeeper servers on three nodes, two copies acknowledged; Flink's leader is elected by ZooKeeper. Each
               component has a disruption budget of one pod: drain nodes one at a time, restart brokers only while no partition lacks a copy.
            2. **Security**: root file systems are read-only, pods run without root rights and without tokens, and NetworkPolicies deny the rest. TLS and SASL
               for Kafka are not part of this output.
            3. **Backup** is not part of it either: snapshots of the brokers' volumes, ZooKeeper's data, savepoints of the job.
            4. **Monitoring**: alerts and the dashboard above; who is told is Alertmanager's configuration.
            5. **Tuning**: heaps are `KAFKA_HEAP_OPTS`, `ZK_SERVER_HEAP` and Flink's `jobmanager.memory.process.size` and `taskmanager.memory.process.size`; Kafka
               keeps records for seven days where the model says nothing else; `execution.checkpointing.interval` is how late results come.

            ## References

            - [Kafka on Kubernetes](https://strimzi.io/)
            - [Flink Kubernetes Operator](https://nightlies.apache.org/flink/flink-kubernetes-operator-docs-stable/)
            - [Schema Registry](https://docs.confluent.io/platform/current/schema-registry/index.html), [Karapace](https://www.karapace.io/)
            """);
    }
}

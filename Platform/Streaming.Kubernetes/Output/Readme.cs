using System.Globalization;
using k8s.Models;

namespace Streaming.Kubernetes;

/// <summary>What the person at the cluster reads, beside the manifests.</summary>
internal static class Readme
{
    public const string Path = "README.md";

    public const string Header = "<!-- Generated from the model in AppHost/Program.cs by `dotnet run --project AppHost -- generate`. -->";

    public static string Text(GenerateContext context)
    {
        var (ns, domain) = (context.Options.Namespace, context.Settings.ExternalDomain);
        var (cpu, memory) = Requests(context);
        return string.Create(CultureInfo.InvariantCulture, $"""
            {Header}
            # Streaming on Kubernetes

            Kafka on ZooKeeper, a schema registry, Flink with its job, Producers and Consumers, as plain manifests. They are generated: change
            the model or the settings and generate again, or patch them in a kustomize overlay of your own. Running `aspirate generate` inside
            `AppHost` writes another, simpler output to `AppHost/aspirate-output`; this one is made by `dotnet run --project AppHost -- generate`.

            ## Prerequisites

            - Kubernetes 1.27 or newer (retention of volumes, eviction of unhealthy pods); kubectl.
            - Nodes with room: all requests together are {cpu:0.##} CPUs and {memory:0.#} GiB. 16 GB in all, as is often read, is not enough.
            - Three nodes at least: no node gets two brokers, nor two ZooKeeper servers; five for five brokers.
            - A default storage class for disks, and one that many nodes can mount (ReadWriteMany: NFS, CephFS, EFS, Azure Files) for Flink's state:
              settings `Kubernetes:StorageClass` and `Kubernetes:SharedStorageClass`.
            - A network plugin that enforces NetworkPolicies; without one they have no effect.
            - The images `{context.Options.Image("flink")}`, `{context.Options.Image("producers")}`, `{context.Options.Image("consumers")}` where the nodes can pull
              them; `generate --container-registry R --container-image-tag T` names others.

            ## Quick start

            Run here, in this folder:

            ```bash
            kubectl create namespace {ns}

            kubectl apply -f namespace.yaml
            kubectl apply -f zookeeper/
            kubectl apply -f kafka/
            kubectl apply -f schema-registry/
            kubectl apply -f flink/
            kubectl apply -f producers/ -f consumers/

            kubectl get all -n {ns}
            kubectl logs -n {ns} -l app=kafka
            kubectl logs -n {ns} -l app=flink-jobmanager
            ```

            `namespace.yaml` makes the namespace too: creating it first only brings a warning. With the Prometheus operator installed,
            `kubectl apply -k .` applies everything at once. On one node (kind, k3s):

            ```bash
            kubectl apply -f namespace.yaml
            kubectl apply -k overlays/dev
            ```

            ## Components

            | component | what | addresses inside | ports |
            |---|---|---|---|
            | zookeeper | StatefulSet, 3 | zookeeper-0.zookeeper … | 2181, peers 2888 and 3888, metrics 7000 |
            | kafka | StatefulSet, 3 brokers | kafka-service:9092 | 9092, between brokers 9093, outside 9094, metrics 9308 |
            | schema-registry | Deployment, 2 | http://schema-registry:8081 | 8081, also metrics |
            | flink | JobManager 1, TaskManagers 3 | http://flink-jobmanager:8081 | 8081, 6123, 6124, metrics 9249 |
            | producers | Deployment, 2; takes orders by HTTP | http://producers:8080 | 8080, also metrics |
            | consumers | StatefulSet, 1; the ledger is a file | http://consumers:8080 | 8080, also metrics |

            Two Jobs wait until their cluster answers: `kafka-topics` makes the topics and keeps their settings, `revenue` submits the SQL unless
            such a job runs already. They go away after an hour; applied again they do no harm. Producers invent orders for a
            demonstration after `kubectl set env -n {ns} deployment/producers Streaming__Source=generator`.

            Settings of the generator, as environment (`Kubernetes__ExternalDomain=...`): `Kubernetes:ExternalDomain`, `ExternalSourceRanges`,
            `FlinkHost`, `IngressClass`, `IngressNamespace`, `MonitoringNamespace`, `StorageClass`, `SharedStorageClass`; `Streaming:SchemaRegistry=confluent`
            takes Confluent's registry instead of Karapace (its metrics are then on port 9404, for it has no `/metrics`).

            ## Networking

            Nothing talks unless a policy lets it; each component's folder has its policy. Prometheus is let in from namespace
            `{context.Settings.MonitoringNamespace}`, Ingress controllers from `{context.Settings.IngressNamespace}`.

            **Kafka from outside.** One LoadBalancer is not enough for three brokers: a client asks `kafka-external:9094` who leads its partition and is
            then sent to that broker by name. So each broker has a Service of its own, `kafka-external-0` to `-4`, and advertises `kafka-N.{domain}:9094`.
            Point these names at the external addresses of those Services (`kubectl get services -n {ns}`). The listener is not encrypted: who may
            reach it is limited to {string.Join(", ", context.Settings.ExternalSourceRanges)}; do not widen that before you add TLS and SASL.

            The Flink UI is served at {context.Settings.FlinkHost} by the Ingress `flink-ui`, with the cluster's default class. It has no login; uploading and cancelling jobs is switched off.

            ## Monitoring

            ```bash
            kubectl apply -f monitoring/service-monitors.yaml
            kubectl apply -f monitoring/prometheus-rules.yaml
            kubectl apply -f monitoring/grafana-dashboard.yaml
            ```

            The first two need the Prometheus operator. The dashboard is found by Grafana's sidecar (label `grafana_dashboard`). The alert on
            Kafka's disks needs the kubelet's metrics.

            ## Scaling

            ```bash
            kubectl scale statefulset kafka -n {ns} --replicas=5
            kubectl scale deployment flink-taskmanager -n {ns} --replicas=5
            ```

            A new broker holds no partitions until they are moved to it: `kubectl exec -n {ns} kafka-0 -- kafka-reassign-partitions.sh ...`; move
            them away before you scale down. Applying the manifests again resets the numbers. Flink uses new TaskManagers by itself.

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

            ## Before production

            TLS and SASL for Kafka, and backups (volume snapshots, ZooKeeper's data, savepoints) are not part of this output. Root file systems are
            read-only, pods run without root rights and without tokens, and each component has a disruption budget of one pod: drain nodes one
            at a time, and restart brokers only while no partition lacks a copy.

            """).ReplaceLineEndings("\n");
    }

    private static (decimal Cpu, decimal MemoryGiB) Requests(GenerateContext context)
    {
        var workloads = context.Model.Resources.Where(r => r.Workload.Size is not null && r.Resource is not Hosting.FlinkSqlJobResource).Select(r => r.Workload).ToArray();
        return (
            workloads.Sum(w => w.Replicas * new ResourceQuantity(w.Size!.CpuRequest).ToDecimal()),
            workloads.Sum(w => w.Replicas * new ResourceQuantity(w.Size!.MemoryRequest).ToDecimal()) / (1024 * 1024 * 1024));
    }
}

using System.Globalization;

namespace Streaming.Kubernetes;

/// <summary>What the person at the cluster reads, beside the manifests: what it is and how it gets there.</summary>
internal static class Readme
{
    public const string Path = "README.md";

    public const string Header = "<!-- Generated from the model in AppHost/Program.cs by `dotnet run --project AppHost -- generate`. -->";

    public static string Text(GenerateContext context)
    {
        var ns = context.Options.Namespace;
        var (cpu, memory) = ReadmeSizes.Requests(context);
        return string.Create(CultureInfo.InvariantCulture, $"""
            {Header}
            # Streaming on Kubernetes

            Kafka on ZooKeeper, a schema registry, Flink with its job, Producers and Consumers, as plain manifests. They are generated: change
            the model or the settings and generate again, or patch them in a kustomize overlay of your own. Running `aspirate generate` inside
            `AppHost` writes another, simpler output to `AppHost/aspirate-output`; this one is made by `dotnet run --project AppHost -- generate`.

            ## Architecture

            ```
            producers --orders--> kafka --orders--> flink --revenue--> kafka --revenue--> consumers
                                    `-------------orders---------------------------------^
            zookeeper: members and leaders of kafka and flink      schema-registry: the records' schemas, kept in kafka
            ```

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
            such a job runs already. They go away after an hour; applied again they do no harm. A Job cannot be changed in place: where its image
            or script is new, `kubectl delete job -n {ns} kafka-topics revenue` comes first.

            Producers take orders at `POST /orders`, for example through `kubectl port-forward -n {ns} service/producers 8080`; they invent some for a
            demonstration after `kubectl set env -n {ns} deployment/producers Streaming__Source=generator`.

            **Other statements for Flink.** A job that runs keeps its statements. Stop it with a savepoint, then submit the new ones:

            ```bash
            kubectl exec -n {ns} deployment/flink-jobmanager -- flink list
            kubectl exec -n {ns} deployment/flink-jobmanager -- flink stop JOB
            kubectl delete job -n {ns} revenue --ignore-not-found
            kubectl apply -f flink/
            ```

            `SET 'execution.state-recovery.path' = 'file:///flink/savepoints/...';` before the tables lets it go on from there; a job that failed left its last
            checkpoints, which serve as well, below `file:///flink/checkpoints/`. Without it the job reads `orders` from the beginning and writes every
            window again, those wrongly that retention has cut into.

            ## Configuration

            {ReadmeSizes.Table(context)}
            `flink-state` holds checkpoints, savepoints and the records of high availability. Other sizes: `PublishWithSize` and the like in the model, or an overlay.

            Settings of the generator, as environment (`Kubernetes__ExternalDomain=...`): `Kubernetes:ExternalDomain`, `ExternalSourceRanges`,
            `FlinkHost`, `IngressClass`, `IngressNamespace`, `MonitoringNamespace`, `StorageClass`, `SharedStorageClass`; `Streaming:SchemaRegistry=confluent`
            takes Confluent's registry instead of Karapace (its metrics are then on port 9404, for it has no `/metrics`).

            {ReadmeOperation.Text(context)}

            """).ReplaceLineEndings("\n");
    }
}

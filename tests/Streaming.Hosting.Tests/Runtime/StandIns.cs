namespace Streaming.Hosting.Tests.Runtime;

/// <summary>Scripts in place of the programs of the platform's images: what the model starts them with, and what their health is asked by, is the real thing.</summary>
internal static class StandIns
{
    public static IReadOnlyDictionary<string, string> Scripts { get; } = new Dictionary<string, string>
    {
        // ZooKeeper: an answer to srvr.
        ["zookeeper"] = "exec nc -ll -p 2181 -e /srvr",
        ["srvr"] = "head -c 4 > /dev/null; echo Mode: standalone",
        // Kafka: hands on to a broker of this machine.
        ["kafka"] = "exec nc -ll -p 9092 -e /forward",
        ["forward"] = "exec nc $BROKER_HOST $BROKER_PORT",
        ["bin/bash"] = "exec /bin/sh \"$@\"",
        ["bin/kafka-topics"] = "echo \"$@\"",
        ["bin/kafka-configs"] = "echo \"$@\"",
        // Karapace.
        ["bin/python3"] = """mkdir /www; echo '{"status":{"schema_registry_ready":true}}' > /www/_health; exec httpd -f -p 8081 -h /www""",
        // Flink.
        ["flink.sh"] = """
            mkdir /www
            echo '{"taskmanagers":1,"slots-total":2,"slots-available":2}' > /www/overview
            [ "$1" = jobmanager ] && exec httpd -f -p 8081 -h /www
            exec sleep 1000
            """,
        ["opt/flink/bin/submit-sql.sh"] = "cat $2; echo $1 $FLINK_REST $KAFKA_BOOTSTRAP_SERVERS $SCHEMA_REGISTRY_URI",
    };
}

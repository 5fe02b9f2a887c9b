using System.Text;

namespace Streaming.Hosting;

/// <summary>The shell script that makes topics once the cluster answers at <c>$BOOTSTRAP_SERVERS</c>; run again it only brings their settings up to date.</summary>
internal static class KafkaTopicsScript
{
    public static string Of(IEnumerable<KafkaTopic> topics)
    {
        var script = new StringBuilder("""
            until kafka-topics --bootstrap-server "$BOOTSTRAP_SERVERS" --list >/dev/null; do
              echo "Waiting for $BOOTSTRAP_SERVERS"
              sleep 5
            done
            topic() {
              kafka-topics --bootstrap-server "$BOOTSTRAP_SERVERS" --create --if-not-exists --topic "$1" --partitions "$2"
              kafka-configs --bootstrap-server "$BOOTSTRAP_SERVERS" --alter --entity-type topics --entity-name "$1" --add-config "$3"
            }

            """);
        foreach (var topic in topics)
        {
            var configs = string.Join(',', topic.Configs.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key}={c.Value}"));
            script.Append(FormattableString.Invariant($"topic {topic.Name} {topic.Partitions} {configs}\n"));
        }

        return script.ToString();
    }
}

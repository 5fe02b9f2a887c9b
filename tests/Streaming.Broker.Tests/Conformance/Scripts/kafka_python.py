"""Features of the broker as python3-kafka sees them: kafka_python.py <bootstrap servers> <feature>."""
import sys
import time
import uuid

from kafka import KafkaAdminClient, KafkaConsumer, KafkaProducer, OffsetAndMetadata, TopicPartition
from kafka.admin import ConfigResource, ConfigResourceType, NewPartitions, NewTopic
from kafka.codec import has_gzip, has_lz4, has_snappy, has_zstd

SERVERS, FEATURE = sys.argv[1:3]
TOPIC = "t-" + uuid.uuid4().hex
PARTITION = TopicPartition(TOPIC, 0)
WAIT = 30
LIBRARIES = {"gzip": has_gzip, "snappy": has_snappy, "lz4": has_lz4, "zstd": has_zstd}


def admin():
    return KafkaAdminClient(bootstrap_servers=SERVERS)


def create(partitions=1, **config):
    admin().create_topics([NewTopic(TOPIC, partitions, 1, topic_configs=config)])


def fill(count, timestamp=None, **config):
    p = KafkaProducer(bootstrap_servers=SERVERS, **config)
    sent = [p.send(TOPIC, f"v{i}".encode(), f"k{i}".encode(), [("h", str(i).encode())], 0, timestamp + 10 * i if timestamp else None) for i in range(count)]
    for future in sent:
        future.get(WAIT)
    p.close()


def consumer(**config):
    return KafkaConsumer(bootstrap_servers=SERVERS, auto_offset_reset="earliest", enable_auto_commit=False, **{"group_id": TOPIC, **config})


def take(c, count):
    messages = []
    deadline = time.monotonic() + WAIT
    while len(messages) < count:
        assert time.monotonic() < deadline, f"{len(messages)} of {count} records arrived"
        for batch in c.poll(200).values():
            messages.extend(batch)
    return messages


def read(count):
    c = consumer()
    c.assign([PARTITION])
    c.seek_to_beginning()
    messages = take(c, count)
    c.close()
    return messages


def topics():
    create(3)
    assert [len(t["partitions"]) for t in admin().describe_topics([TOPIC])] == [3]
    admin().delete_topics([TOPIC])
    assert TOPIC not in admin().list_topics()


def records():
    create()
    fill(50, timestamp=1_000_000)
    for i, m in enumerate(read(50)):
        assert (m.key, m.value, m.headers, m.timestamp, m.offset) == (
            f"k{i}".encode(), f"v{i}".encode(), [("h", str(i).encode())], 1_000_000 + 10 * i, i)


def codec(name):
    if not LIBRARIES[name]():
        print(f"its Python library for {name} is not installed")
        sys.exit(77)
    create()
    fill(200, compression_type=name, linger_ms=20)
    assert [m.value for m in read(200)] == [f"v{i}".encode() for i in range(200)]


def group():
    create(4)
    first, second = consumer(), consumer()
    first.subscribe([TOPIC])
    second.subscribe([TOPIC])
    deadline = time.monotonic() + WAIT
    # Each poll of this client blocks while it joins, so both have to poll at once.
    import threading
    stop = threading.Event()
    other = threading.Thread(target=lambda: [second.poll(100) for _ in iter(lambda: stop.is_set(), True)])
    other.start()
    while (len(first.assignment()), len(second.assignment())) != (2, 2):
        assert time.monotonic() < deadline, "the partitions were not shared"
        first.poll(100)
    stop.set()
    other.join()
    second.close()
    while len(first.assignment()) != 4:
        assert time.monotonic() < deadline, "the partitions of the member that left were not taken over"
        first.poll(100)
    first.close()


def commit():
    create()
    fill(10)
    c = consumer()
    c.subscribe([TOPIC])
    take(c, 4)
    c.commit({PARTITION: OffsetAndMetadata(4, "note")})
    c.close()
    c = consumer()
    c.subscribe([TOPIC])
    assert take(c, 1)[0].offset == 4
    assert c.committed(PARTITION) == 4
    c.close()


def seek():
    create()
    fill(10)
    c = consumer()
    c.assign([PARTITION])
    take(c, 10)
    c.seek(PARTITION, 3)
    assert take(c, 1)[0].offset == 3
    assert (c.beginning_offsets([PARTITION])[PARTITION], c.end_offsets([PARTITION])[PARTITION]) == (0, 10)
    c.close()


def offsets_for_times():
    create()
    fill(10, timestamp=1_000_000)
    c = consumer()
    found = c.offsets_for_times({PARTITION: 1_000_045})[PARTITION]
    assert (found.offset, found.timestamp) == (5, 1_000_050)
    c.close()


def partitions():
    create(1)
    admin().create_partitions({TOPIC: NewPartitions(3)})
    assert [len(t["partitions"]) for t in admin().describe_topics([TOPIC])] == [3]


def configs():
    create(**{"retention.ms": "5000"})
    values = lambda: {c[0]: c[1] for c in admin().describe_configs([ConfigResource(ConfigResourceType.TOPIC, TOPIC)])[0].resources[0][4]}
    assert values()["retention.ms"] == "5000"
    admin().alter_configs([ConfigResource(ConfigResourceType.TOPIC, TOPIC, {"cleanup.policy": "compact"})])
    assert values()["cleanup.policy"] == "compact"


def groups():
    create()
    c = consumer()
    c.assign([PARTITION])
    c.commit({PARTITION: OffsetAndMetadata(0, "")})
    c.close()
    a = admin()
    assert TOPIC in [g[0] for g in a.list_consumer_groups()]
    assert a.describe_consumer_groups([TOPIC])[0].state == "Empty"
    assert a.list_consumer_group_offsets(TOPIC)[PARTITION].offset == 0
    a.delete_consumer_groups([TOPIC])
    assert TOPIC not in [g[0] for g in a.list_consumer_groups()]


def cluster():
    assert len(admin().describe_cluster()["brokers"]) == 1


FEATURES = {
    "topics": topics, "records": records, "group": group, "commit": commit, "seek": seek, "offsets-for-times": offsets_for_times,
    "partitions": partitions, "configs": configs, "groups": groups, "cluster": cluster,
    **{c: (lambda name=c: codec(name)) for c in LIBRARIES},
}
if FEATURE not in FEATURES:
    print("this client has no such operation")
    sys.exit(77)
FEATURES[FEATURE]()

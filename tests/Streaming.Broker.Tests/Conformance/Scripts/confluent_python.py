"""Features of the broker as python3-confluent-kafka sees them: confluent_python.py <bootstrap servers> <feature>."""
import subprocess
import sys
import time
import uuid

from confluent_kafka import OFFSET_BEGINNING, Consumer, KafkaException, Producer, TopicPartition
from confluent_kafka.admin import AdminClient, ConfigResource, NewPartitions, NewTopic

SERVERS, FEATURE = sys.argv[1:3]
TOPIC = "t-" + uuid.uuid4().hex
WAIT = 30
ADMIN = AdminClient({"bootstrap.servers": SERVERS})


def admin():
    # A result is lost when its client ends before it.
    return ADMIN


def create(partitions=1, **config):
    admin().create_topics([NewTopic(TOPIC, partitions, 1, config={k.replace("_", "."): v for k, v in config.items()})])[TOPIC].result(WAIT)


def producer(**config):
    return Producer({"bootstrap.servers": SERVERS, **{k.replace("_", "."): v for k, v in config.items()}})


def consumer(group=None, **config):
    return Consumer({"bootstrap.servers": SERVERS, "group.id": group or TOPIC, "auto.offset.reset": "earliest", "enable.auto.commit": False,
                     **{k.replace("_", "."): v for k, v in config.items()}})


def fill(count, config=None, timestamp=None):
    p = producer(**(config or {}))
    errors = []
    for i in range(count):
        p.produce(TOPIC, key=f"k{i}", value=f"v{i}", partition=0, headers=[("h", str(i).encode())],
                  **({"timestamp": timestamp + 10 * i} if timestamp else {}), on_delivery=lambda e, m: errors.append(e) if e else None)
    assert p.flush(WAIT) == 0 and not errors, errors


def take(c, count):
    messages = []
    deadline = time.monotonic() + WAIT
    while len(messages) < count:
        assert time.monotonic() < deadline, f"{len(messages)} of {count} records arrived"
        m = c.poll(0.2)
        if m is not None:
            assert m.error() is None, m.error()
            messages.append(m)
    return messages


def read(count, **config):
    c = consumer(**config)
    c.assign([TopicPartition(TOPIC, 0, OFFSET_BEGINNING)])
    messages = take(c, count)
    c.close()
    return messages


def topics():
    create(3)
    assert len(admin().list_topics(TOPIC, WAIT).topics[TOPIC].partitions) == 3
    admin().delete_topics([TOPIC])[TOPIC].result(WAIT)
    assert TOPIC not in admin().list_topics(timeout=WAIT).topics


def records():
    create()
    fill(50, timestamp=1_000_000)
    for i, m in enumerate(read(50)):
        assert (m.key(), m.value(), m.headers(), m.timestamp()[1], m.offset()) == (
            f"k{i}".encode(), f"v{i}".encode(), [("h", str(i).encode())], 1_000_000 + 10 * i, i)


def codec(name):
    create()
    fill(200, {"compression_type": name, "linger_ms": 20})
    assert [m.value() for m in read(200)] == [f"v{i}".encode() for i in range(200)]


def group(strategy, shares):
    create(4)
    first, second = (consumer(partition_assignment_strategy=strategy) for _ in range(2))
    partitions = lambda c: sorted(p.partition for p in c.assignment())
    first.subscribe([TOPIC])
    second.subscribe([TOPIC])
    until(lambda: sorted((partitions(first), partitions(second))) in shares, "the partitions were not shared", first, second)
    second.close()
    until(lambda: partitions(first) == [0, 1, 2, 3], "the partitions of the member that left were not taken over", first)
    first.close()


def until(holds, what, *consumers):
    deadline = time.monotonic() + WAIT
    while not holds():
        assert time.monotonic() < deadline, what
        for c in consumers:
            c.poll(0.1)


def group_crash():
    create(4)
    settings = {"bootstrap.servers": SERVERS, "group.id": TOPIC, "session.timeout.ms": 3000, "heartbeat.interval.ms": 500}
    crashing = subprocess.Popen([sys.executable, "-c", f"import confluent_kafka; c = confluent_kafka.Consumer({settings!r}); c.subscribe([{TOPIC!r}])\nwhile True: c.poll(0.1)"])
    staying = consumer(session_timeout_ms=3000, heartbeat_interval_ms=500)
    staying.subscribe([TOPIC])
    try:
        until(lambda: len(staying.assignment()) == 2, "the partitions were not shared", staying)
        crashing.kill()
        until(lambda: len(staying.assignment()) == 4, "the partitions of the member that crashed were not taken over", staying)
    finally:
        crashing.kill()
        crashing.wait()
    staying.close()


def group_static():
    create(2)
    first = consumer(group_instance_id="one")
    first.subscribe([TOPIC])
    until(lambda: len(first.assignment()) == 2, "the partitions were not assigned", first)
    # A static member does not leave the group when it closes.
    first.close()
    again = consumer(group_instance_id="one")
    again.subscribe([TOPIC])
    until(lambda: len(again.assignment()) == 2, "the partitions were not assigned again", again)
    again.close()


def commit():
    create()
    fill(10)
    c = consumer()
    c.subscribe([TOPIC])
    m = take(c, 4)[-1]
    c.commit(m, asynchronous=False)
    c.close()
    c = consumer()
    c.subscribe([TOPIC])
    assert take(c, 1)[0].offset() == 4
    assert c.committed([TopicPartition(TOPIC, 0)], WAIT)[0].offset == 4
    c.close()


def seek():
    create()
    fill(10)
    c = consumer()
    c.assign([TopicPartition(TOPIC, 0, 0)])
    take(c, 10)
    c.seek(TopicPartition(TOPIC, 0, 3))
    assert take(c, 1)[0].offset() == 3
    assert c.get_watermark_offsets(TopicPartition(TOPIC, 0), WAIT) == (0, 10)
    c.close()


def offsets_for_times():
    create()
    fill(10, {"compression_type": "lz4", "linger_ms": 50}, timestamp=1_000_000)
    c = consumer()
    assert c.offsets_for_times([TopicPartition(TOPIC, 0, 1_000_045)], WAIT)[0].offset == 5
    c.close()


def idempotence():
    create()
    fill(100, {"enable_idempotence": True})
    assert [m.offset() for m in read(100)] == list(range(100))


def transaction(end):
    create()
    p = producer(transactional_id=TOPIC)
    p.init_transactions(WAIT)
    p.begin_transaction()
    p.produce(TOPIC, b"in", partition=0)
    p.flush(WAIT)
    if end == "commit":
        p.commit_transaction(WAIT)
    elif end == "abort":
        p.abort_transaction(WAIT)
    elif end == "fence":
        newer = producer(transactional_id=TOPIC)
        newer.init_transactions(WAIT)
        try:
            p.commit_transaction(WAIT)
            raise AssertionError("the older producer was not fenced")
        except KafkaException as e:
            assert e.args[0].fatal() or e.args[0].txn_requires_abort(), e
    if end != "open":
        fill(1)
    c = consumer(isolation_level="read_committed", enable_partition_eof=True)
    c.assign([TopicPartition(TOPIC, 0, 0)])
    if end == "open":
        deadline = time.monotonic() + WAIT
        while True:
            assert time.monotonic() < deadline
            m = c.poll(0.2)
            if m is not None:
                assert m.error() is not None, "a record of an open transaction was read"
                break
        p.abort_transaction(WAIT)
    else:
        values = [m.value() for m in take(c, 2 if end == "commit" else 1)]
        assert values == ([b"in", b"v0"] if end == "commit" else [b"v0"]), values
    c.close()


def transaction_offsets():
    create()
    fill(3)
    c = consumer()
    c.subscribe([TOPIC])
    take(c, 3)
    p = producer(transactional_id=TOPIC)
    p.init_transactions(WAIT)
    p.begin_transaction()
    p.send_offsets_to_transaction(c.position(c.assignment()), c.consumer_group_metadata(), WAIT)
    p.commit_transaction(WAIT)
    assert c.committed([TopicPartition(TOPIC, 0)], WAIT)[0].offset == 3
    p.begin_transaction()
    p.send_offsets_to_transaction([TopicPartition(TOPIC, 0, 1)], c.consumer_group_metadata(), WAIT)
    p.abort_transaction(WAIT)
    assert c.committed([TopicPartition(TOPIC, 0)], WAIT)[0].offset == 3
    c.close()


def partitions():
    create(1)
    admin().create_partitions([NewPartitions(TOPIC, 3)])[TOPIC].result(WAIT)
    assert len(admin().list_topics(TOPIC, WAIT).topics[TOPIC].partitions) == 3


def configs():
    create(retention_ms="5000")
    resource = ConfigResource("topic", TOPIC)
    assert list(admin().describe_configs([resource]).values())[0].result(WAIT)["retention.ms"].value == "5000"
    changed = ConfigResource("topic", TOPIC, set_config={"cleanup.policy": "compact"})
    list(admin().alter_configs([changed]).values())[0].result(WAIT)
    now = list(admin().describe_configs([resource]).values())[0].result(WAIT)
    assert (now["cleanup.policy"].value, now["retention.ms"].value) == ("compact", "604800000")


def groups():
    create()
    c = consumer()
    c.commit(offsets=[TopicPartition(TOPIC, 0, 0)], asynchronous=False)
    assert TOPIC in [g.id for g in admin().list_groups(timeout=WAIT)]
    c.close()


FEATURES = {
    "topics": topics, "records": records, "group-static": group_static, "group-crash": group_crash,
    "commit": commit, "seek": seek, "offsets-for-times": offsets_for_times, "idempotence": idempotence, "partitions": partitions,
    "configs": configs, "groups": groups, "transaction-offsets": transaction_offsets,
    "group-range": lambda: group("range", [[[0, 1], [2, 3]]]),
    "group-round-robin": lambda: group("roundrobin", [[[0, 2], [1, 3]]]),
    "group-cooperative-sticky": lambda: group("cooperative-sticky", [[[0, 1], [2, 3]], [[0, 2], [1, 3]], [[0, 3], [1, 2]]]),
    **{c: (lambda name=c: codec(name)) for c in ("gzip", "snappy", "lz4", "zstd")},
    **{"transaction-" + e: (lambda end=e: transaction(end)) for e in ("commit", "abort", "open", "fence")},
}
FEATURES[FEATURE]()

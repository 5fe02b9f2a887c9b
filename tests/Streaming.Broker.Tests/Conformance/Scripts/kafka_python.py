"""Features of the broker as python3-kafka sees them: kafka_python.py <bootstrap servers> <feature>."""
import glob
import os
import subprocess
import sys
import threading
import time
import uuid

from kafka import KafkaAdminClient, KafkaConsumer, KafkaProducer, OffsetAndMetadata, TopicPartition
from kafka.admin import ConfigResource, ConfigResourceType, NewPartitions, NewTopic
from kafka.codec import has_gzip, has_lz4, has_snappy, has_zstd
from kafka.coordinator.assignors.range import RangePartitionAssignor
from kafka.coordinator.assignors.roundrobin import RoundRobinPartitionAssignor
from kafka.coordinator.assignors.sticky.sticky_assignor import StickyAssignorUserDataV1, StickyPartitionAssignor
from kafka.coordinator.protocol import ConsumerProtocolMemberMetadata
from kafka.protocol.produce import ProduceRequest_v3
from kafka.record.default_records import DefaultRecordBatchBuilder

import kafka_protocol

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


class Polling:
    """A consumer that a thread polls: each poll of this client blocks while it joins, so members have to poll at once."""

    def __init__(self, **config):
        self.consumer = consumer(**config)
        self.consumer.subscribe([TOPIC])
        self.partitions = set()
        self.stopping = threading.Event()
        self.thread = threading.Thread(target=self.poll)
        self.thread.start()

    def poll(self):
        while not self.stopping.is_set():
            self.consumer.poll(100)
            self.partitions = {p.partition for p in self.consumer.assignment()}
        self.consumer.close()

    def leave(self):
        self.stopping.set()
        self.thread.join()


def until(holds, what):
    deadline = time.monotonic() + WAIT
    while not holds():
        assert time.monotonic() < deadline, what
        time.sleep(0.05)


def sticky():
    """The client keeps what a member had in the class, so each member has its own; and it encodes an iterator where a list has to be."""
    class Sticky(StickyPartitionAssignor):
        @classmethod
        def metadata(cls, topics):
            had = {}
            for partition in cls.member_assignment or []:
                had.setdefault(partition.topic, []).append(partition.partition)
            data = StickyAssignorUserDataV1(list(had.items()), cls.generation)
            return ConsumerProtocolMemberMetadata(cls.version, list(topics), data.encode() if had else b"")
    return Sticky


def group(assignors, shares):
    create(4)
    first, second = (Polling(partition_assignment_strategy=[a]) for a in assignors)
    try:
        until(lambda: sorted(map(sorted, (first.partitions, second.partitions))) in shares, "the partitions were not shared")
        until(lambda: admin().describe_consumer_groups([TOPIC])[0].state == "Stable", "the group did not settle")
        assert admin().describe_consumer_groups([TOPIC])[0].protocol == assignors[0].name
        kept = first.partitions
        second.leave()
        until(lambda: first.partitions == {0, 1, 2, 3}, "the partitions of the member that left were not taken over")
        assert kept < first.partitions
    finally:
        first.leave()
        second.leave()


def group_crash():
    create(4)
    member = f"import kafka; c = kafka.KafkaConsumer({TOPIC!r}, bootstrap_servers={SERVERS!r}, group_id={TOPIC!r}, session_timeout_ms=3000, heartbeat_interval_ms=500)\n"
    crashing = subprocess.Popen([sys.executable, "-c", member + "while True: c.poll(100)"])
    staying = Polling(session_timeout_ms=3000, heartbeat_interval_ms=500)
    try:
        until(lambda: len(staying.partitions) == 2, "the partitions were not shared")
        crashing.kill()
        until(lambda: len(staying.partitions) == 4, "the partitions of the member that crashed were not taken over")
    finally:
        crashing.kill()
        crashing.wait()
        staying.leave()


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


def transaction(admin_client):
    """Opens a transaction with a record in it, as a producer of this client cannot."""
    create()
    producer = kafka_protocol.init_producer_id(admin_client, TOPIC, 60_000)
    added = kafka_protocol.add_partition_to_transaction(admin_client, TOPIC, producer, TOPIC, 0)
    assert (producer["error"], added) == (0, {"index": 0, "error": 0})
    batch = DefaultRecordBatchBuilder(2, 0, True, producer["producer_id"], producer["epoch"], 0, 10_000)
    batch.append(0, 1_000_000, None, b"in", [])
    future = admin_client._send_request_to_node(1, ProduceRequest_v3(TOPIC, -1, 30_000, [(TOPIC, [(0, bytes(batch.build()))])]))
    admin_client._wait_for_futures([future])
    assert future.value.topics[0][1][0][1] == 0, future.value
    return producer


def describe_producers():
    a = admin()
    producer = transaction(a)
    expected = {"producer_id": producer["producer_id"], "epoch": 0, "last_sequence": 0, "last_timestamp": 1_000_000, "coordinator_epoch": 0}
    described = kafka_protocol.describe_producers(a, TOPIC, 0)
    assert described == {"index": 0, "error": 0, "message": None, "producers": [{**expected, "transaction_start": 0}]}, described
    assert kafka_protocol.end_transaction(a, TOPIC, producer, True)["error"] == 0
    ended = kafka_protocol.describe_producers(a, TOPIC, 0)["producers"][0]
    assert ended["transaction_start"] == -1 and ended["last_sequence"] == 0, ended
    assert kafka_protocol.describe_producers(a, TOPIC, 1)["error"] == 3


def describe_transactions():
    a = admin()
    before = int(time.time() * 1000)
    producer = transaction(a)
    state, unknown = kafka_protocol.describe_transactions(a, TOPIC, "nobody")
    assert before <= state.pop("start") <= int(time.time() * 1000)
    assert state == {"error": 0, "id": TOPIC, "state": "Ongoing", "timeout": 60_000, "producer_id": producer["producer_id"], "epoch": 0,
                     "topics": [{"name": TOPIC, "partitions": [0]}]}, state
    assert (unknown["error"], unknown["id"]) == (105, "nobody"), unknown
    assert kafka_protocol.end_transaction(a, TOPIC, producer, False)["error"] == 0
    state, = kafka_protocol.describe_transactions(a, TOPIC)
    assert (state["state"], state["topics"]) == ("CompleteAbort", []), state


def list_transactions():
    a = admin()
    producer = transaction(a)
    own = {"id": TOPIC, "producer_id": producer["producer_id"], "state": "Ongoing"}
    listed = lambda *filters: [s for s in kafka_protocol.list_transactions(a, *filters)["states"] if s["id"] == TOPIC]
    assert listed([], [], -1) == listed(["Ongoing"], [producer["producer_id"]], 0) == [own]
    assert listed(["CompleteCommit"], [], -1) == listed([], [producer["producer_id"] + 1], -1) == listed([], [], 3_600_000) == []
    assert kafka_protocol.list_transactions(a, ["Asleep"], [], -1)["unknown_states"] == ["Asleep"]
    kafka_protocol.end_transaction(a, TOPIC, producer, True)
    assert listed([], [], -1) == [{**own, "state": "CompleteCommit"}]


def log_dirs():
    create(2)
    fill(100)
    a = admin()
    for version in (1, 4):
        result, = kafka_protocol.describe_log_dirs(a, [(TOPIC, [0, 1])], version)["results"]
        topic, = result["topics"]
        full, empty = sorted(topic["partitions"], key=lambda p: p["index"])
        assert (result["error"], topic["name"], full["lag"], full["future"], empty["size"]) == (0, TOPIC, 0, False, 0), result
        files = glob.glob(os.path.join(glob.escape(result["folder"]), "**", "*.log"), recursive=True)
        assert full["size"] in [os.path.getsize(f) for f in files], (full, files)
    assert 0 < result["usable"] <= result["total"], result
    every, = kafka_protocol.describe_log_dirs(a, None, 4)["results"]
    assert TOPIC in [t["name"] for t in every["topics"]]


def leader_epoch():
    create()
    fill(10)
    a = admin()
    assert kafka_protocol.end_of_leader_epoch(a, TOPIC, 0, 0, 0) == {"error": 0, "partition": 0, "epoch": 0, "end": 10}
    assert kafka_protocol.end_of_leader_epoch(a, TOPIC, 0, -1, 5) == {"error": 0, "partition": 0, "epoch": -1, "end": -1}
    assert kafka_protocol.end_of_leader_epoch(a, TOPIC, 0, 7, 0)["error"] == 75
    assert kafka_protocol.end_of_leader_epoch(a, TOPIC, 1, 0, 0)["error"] == 3


def cluster():
    assert len(admin().describe_cluster()["brokers"]) == 1


FEATURES = {
    "topics": topics, "records": records, "group-crash": group_crash, "commit": commit, "seek": seek, "offsets-for-times": offsets_for_times,
    "partitions": partitions, "configs": configs, "groups": groups, "cluster": cluster,
    "group-range": lambda: group([RangePartitionAssignor] * 2, [[[0, 1], [2, 3]]]),
    "group-round-robin": lambda: group([RoundRobinPartitionAssignor] * 2, [[[0, 2], [1, 3]]]),
    "group-sticky": lambda: group([sticky(), sticky()], [[[0, 1], [2, 3]], [[0, 2], [1, 3]], [[0, 3], [1, 2]]]),
    "describe-producers": describe_producers, "describe-transactions": describe_transactions, "list-transactions": list_transactions,
    "log-dirs": log_dirs, "leader-epoch": leader_epoch,
    **{c: (lambda name=c: codec(name)) for c in LIBRARIES},
}
FEATURES[FEATURE]()

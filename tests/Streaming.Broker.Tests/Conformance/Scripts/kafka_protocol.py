"""Requests that python3-kafka has no operation for, by its own connections and types. Layouts: message definitions of Kafka 3.9."""
from kafka.protocol.api import Request, Response
from kafka.protocol.types import AbstractType, Array, Boolean, Int16, Int32, Int64, Schema, String


class Varint(AbstractType):
    """An unsigned varint: seven bits a byte, the lowest first."""

    @classmethod
    def encode(cls, value):
        encoded = b""
        while value >= 0x80:
            encoded, value = encoded + bytes([value & 0x7f | 0x80]), value >> 7
        return encoded + bytes([value])

    @classmethod
    def decode(cls, data):
        value, shift = 0, 0
        while True:
            byte = data.read(1)[0]
            value, shift = value | (byte & 0x7f) << shift, shift + 7
            if byte < 0x80:
                return value


class Compact(AbstractType):
    """The flexible form of a string or an array: its length plus one as a varint, 0 for null."""

    def __init__(self, item=None):
        self.item = item

    def encode(self, value):
        if value is None:
            return Varint.encode(0)
        if self.item is None:
            text = value.encode()
            return Varint.encode(len(text) + 1) + text
        return Varint.encode(len(value) + 1) + b"".join(self.item.encode(v) for v in value)

    def decode(self, data):
        length = Varint.decode(data) - 1
        if length < 0:
            return None
        return data.read(length).decode() if self.item is None else [self.item.decode(data) for _ in range(length)]


class NoTags(AbstractType):
    """The tagged fields at the end of a flexible structure; none are sent, and any that come are an error here."""

    @classmethod
    def encode(cls, _):
        return Varint.encode(0)

    @classmethod
    def decode(cls, data):
        assert Varint.decode(data) == 0, "tagged fields came, though the definition has none"


def flexible(*fields):
    return Schema(*fields, ("_tags", NoTags))


def call(admin, key, version, request, response, *values):
    """Sends a request to broker 1 and returns the fields of its answer; a flexible one has tags in its head, too."""
    tagged = request.fields[-1] is NoTags

    def body(schema):
        return Schema(("_head", NoTags), *zip(schema.names, schema.fields)) if tagged else schema

    answer = type("Answer", (Response,), {"API_KEY": key, "API_VERSION": version, "SCHEMA": body(response)})
    question = type("Question", (Request,), {"API_KEY": key, "API_VERSION": version, "SCHEMA": body(request), "RESPONSE_TYPE": answer})
    future = admin._send_request_to_node(1, question(*([None] if tagged else []), *values, *([None] if tagged else [])))
    admin._wait_for_futures([future])
    return named(response, [future.value.get_item(name) for name in response.names])


def named(schema, values):
    """Values by their names, structures within arrays as well."""
    if isinstance(schema, Schema):
        return {name: named(field, value) for name, field, value in zip(schema.names, schema.fields, values) if not name.startswith("_")}
    item = schema.array_of if isinstance(schema, Array) else schema.item if isinstance(schema, Compact) else None
    return [named(item, value) for value in values] if item is not None and values is not None else values


TEXT = Compact()


def describe_producers(admin, topic, partition):
    request = flexible(("topics", Compact(flexible(("name", TEXT), ("partitions", Compact(Int32))))))
    producer = flexible(("producer_id", Int64), ("epoch", Int32), ("last_sequence", Int32), ("last_timestamp", Int64), ("coordinator_epoch", Int32),
                        ("transaction_start", Int64))
    partitions = Compact(flexible(("index", Int32), ("error", Int16), ("message", TEXT), ("producers", Compact(producer))))
    response = flexible(("throttle", Int32), ("topics", Compact(flexible(("name", TEXT), ("partitions", partitions)))))
    return call(admin, 61, 0, request, response, [(topic, [partition], None)])["topics"][0]["partitions"][0]


def describe_transactions(admin, *ids):
    topics = Compact(flexible(("name", TEXT), ("partitions", Compact(Int32))))
    state = flexible(("error", Int16), ("id", TEXT), ("state", TEXT), ("timeout", Int32), ("start", Int64), ("producer_id", Int64), ("epoch", Int16),
                     ("topics", topics))
    return call(admin, 65, 0, flexible(("ids", Compact(TEXT))), flexible(("throttle", Int32), ("states", Compact(state))), list(ids))["states"]


def list_transactions(admin, states, producer_ids, duration):
    request = flexible(("states", Compact(TEXT)), ("producer_ids", Compact(Int64)), ("duration", Int64))
    state = flexible(("id", TEXT), ("producer_id", Int64), ("state", TEXT))
    response = flexible(("throttle", Int32), ("error", Int16), ("unknown_states", Compact(TEXT)), ("states", Compact(state)))
    return call(admin, 66, 1, request, response, states, producer_ids, duration)


def describe_log_dirs(admin, topics, version):
    """Version 1 is classic, version 4 flexible, with an error of its own and the bytes of the disk."""
    if version < 2:
        partition = Schema(("index", Int32), ("size", Int64), ("lag", Int64), ("future", Boolean))
        results = Schema(("error", Int16), ("folder", String("utf-8")), ("topics", Array(("name", String("utf-8")), ("partitions", Array(partition)))))
        request = Schema(("topics", Array(("name", String("utf-8")), ("partitions", Array(Int32)))))
        return call(admin, 35, version, request, Schema(("throttle", Int32), ("results", Array(results))), topics)
    partition = flexible(("index", Int32), ("size", Int64), ("lag", Int64), ("future", Boolean))
    results = flexible(("error", Int16), ("folder", TEXT), ("topics", Compact(flexible(("name", TEXT), ("partitions", Compact(partition))))),
                       ("total", Int64), ("usable", Int64))
    request = flexible(("topics", Compact(flexible(("name", TEXT), ("partitions", Compact(Int32))))))
    return call(admin, 35, version, request, flexible(("throttle", Int32), ("error", Int16), ("results", Compact(results))),
                None if topics is None else [(*t, None) for t in topics])


def end_of_leader_epoch(admin, topic, partition, current_epoch, epoch):
    wanted = Schema(("partition", Int32), ("current_epoch", Int32), ("epoch", Int32))
    end = Schema(("error", Int16), ("partition", Int32), ("epoch", Int32), ("end", Int64))
    request = Schema(("replica", Int32), ("topics", Array(("name", String("utf-8")), ("partitions", Array(wanted)))))
    response = Schema(("throttle", Int32), ("topics", Array(("name", String("utf-8")), ("partitions", Array(end)))))
    return call(admin, 23, 3, request, response, -1, [(topic, [(partition, current_epoch, epoch)])])["topics"][0]["partitions"][0]


def init_producer_id(admin, transactional_id, timeout):
    request = Schema(("id", String("utf-8")), ("timeout", Int32))
    response = Schema(("throttle", Int32), ("error", Int16), ("producer_id", Int64), ("epoch", Int16))
    return call(admin, 22, 0, request, response, transactional_id, timeout)


def add_partition_to_transaction(admin, transactional_id, producer, topic, partition):
    request = Schema(("id", String("utf-8")), ("producer_id", Int64), ("epoch", Int16), ("topics", Array(("name", String("utf-8")), ("partitions", Array(Int32)))))
    response = Schema(("throttle", Int32), ("topics", Array(("name", String("utf-8")), ("partitions", Array(Schema(("index", Int32), ("error", Int16)))))))
    return call(admin, 24, 0, request, response, transactional_id, producer["producer_id"], producer["epoch"], [(topic, [partition])])["topics"][0]["partitions"][0]


def end_transaction(admin, transactional_id, producer, commit):
    request = Schema(("id", String("utf-8")), ("producer_id", Int64), ("epoch", Int16), ("commit", Boolean))
    return call(admin, 26, 0, request, Schema(("throttle", Int32), ("error", Int16)), transactional_id, producer["producer_id"], producer["epoch"], commit)

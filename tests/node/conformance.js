// Features of the broker as clients for Node.js see them: conformance.js <client> <bootstrap servers> <feature>.
'use strict'
const { randomUUID } = require('crypto')
const { spawn } = require('child_process')
const [client, servers, feature, given] = process.argv.slice(2)
const confluent = client === '@confluentinc/kafka-javascript'
const topic = given ?? 't-' + randomUUID()
const wait = 30_000
const skip = reason => { console.log(reason); process.exit(77) }
const equal = (actual, expected) => {
  if (!equals(actual, expected)) throw new Error(`${JSON.stringify(actual)} is not ${JSON.stringify(expected)}`)
}

let library
try {
  library = confluent ? require(client).KafkaJS : require(client)
} catch (e) {
  skip(`${client} is not installed: ${e.message.split('\n')[0]}`)
}

const { Kafka, CompressionTypes } = library
const kafka = confluent
  ? new Kafka({ kafkaJS: { brokers: [servers], logLevel: library.logLevel.NOTHING } })
  : new Kafka({ brokers: [servers], logLevel: library.logLevel.NOTHING })
const options = (common, own = {}) => confluent ? { kafkaJS: common, ...own } : { ...common, ...own }
const open = []
const connected = async x => { await x.connect(); open.push(x); return x }
const admin = () => connected(kafka.admin())
const producer = (common = {}) => connected(kafka.producer(options(common)))
const consumer = (common = {}, own = {}) => connected(kafka.consumer(options({ groupId: topic, fromBeginning: true, autoCommit: false, maxWaitTimeInMs: 500, ...common }, own)))
const create = async (numPartitions = 1, configEntries = []) => (await admin()).createTopics({ topics: [{ topic, numPartitions, configEntries }] })
const messages = (count, timestamp) => Array.from({ length: count }, (_, i) => ({
  key: `k${i}`, value: `v${i}`, partition: 0, headers: { h: `${i}` }, ...(timestamp ? { timestamp: `${timestamp + 10 * i}` } : {})
}))
const fill = async (count, common = {}, timestamp) => {
  const { compression, ...settings } = common
  const p = await producer(confluent && compression !== undefined ? { ...settings, compression } : settings)
  await p.send(confluent ? { topic, messages: messages(count, timestamp) } : { topic, compression, messages: messages(count, timestamp) })
}

const until = async (holds, what) => {
  const deadline = Date.now() + wait
  while (!await holds()) {
    if (Date.now() > deadline) throw new Error(what)
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}

const take = async (c, count, onMessage = async () => {}) => {
  const taken = []
  await c.subscribe(confluent ? { topics: [topic] } : { topics: [topic], fromBeginning: true })
  await c.run({ ...(confluent ? {} : { autoCommit: false }), eachMessage: async ({ partition, message }) => { taken.push({ partition, ...message }); await onMessage(message) } })
  await until(() => taken.length >= count, `${taken.length} of ${count} records arrived`)
  return taken
}

const values = taken => taken.map(m => m.value.toString())
const codec = name => async () => {
  await create()
  await fill(200, { compression: CompressionTypes[name] })
  equal(values(await take(await consumer(), 200)), messages(200).map(m => m.value))
}

const transaction = end => async () => {
  await create()
  const settings = { transactionalId: topic, maxInFlightRequests: 1, idempotent: true }
  const p = await producer(settings)
  const t = await p.transaction()
  await t.send({ topic, messages: [{ value: 'in', partition: 0 }] })
  if (end === 'commit') await t.commit()
  if (end === 'abort') await t.abort()
  if (end === 'fence') {
    const newer = await producer(settings)
    await (await newer.transaction()).abort()
    await t.commit().then(() => { throw new Error('the older producer was not fenced') }, () => {})
  }

  await fill(1)
  if (end === 'open') {
    const seen = []
    const c = await consumer()
    await c.subscribe(confluent ? { topics: [topic] } : { topics: [topic], fromBeginning: true })
    await c.run({ eachMessage: async ({ message }) => { seen.push(message) } })
    const a = await admin()
    await until(async () => (await a.describeGroups([topic])).groups[0].members.length === 1, 'the consumer did not join')
    equal(seen.length, 0)
    await t.abort()
    await until(() => seen.length === 1, 'the record behind the transaction did not arrive')
    return equal(values(seen), ['v0'])
  }

  equal(values(await take(await consumer(), end === 'commit' ? 2 : 1)), end === 'commit' ? ['in', 'v0'] : ['v0'])
}

const equals = (actual, expected) => JSON.stringify(actual) === JSON.stringify(expected)

// The partitions of each member, as the coordinator tells them once the group has settled.
const assigned = async () => {
  const described = (await (await describer()).describeGroups([topic])).groups[0]
  if (!/Stable|3/.test(described.state.toString())) return []
  return described.members.map(m => confluent
    ? m.assignment.topicPartitions.map(p => p.partition).sort()
    : (library.AssignerProtocol.MemberAssignment.decode(m.memberAssignment)?.assignment[topic] ?? []).sort()).sort()
}

let admins
const describer = () => admins ??= admin()
const member = async (settings = { sessionTimeout: 3_000, heartbeatInterval: 500 }, own = {}) => {
  const c = await consumer(settings, own)
  await c.subscribe({ topics: [topic] })
  await c.run({ eachMessage: async () => {} })
  return c
}

const group = (assigner, ...shares) => async () => {
  await create(4)
  const settings = confluent ? { partitionAssigners: [library.PartitionAssigners[assigner]] } : {}
  const [, second] = [await member(settings), await member(settings)]
  await until(async () => { const now = await assigned(); return shares.some(s => equals(now, s)) }, 'the partitions were not shared')
  open.splice(open.indexOf(second), 1)
  await second.disconnect()
  await until(async () => equals(await assigned(), [[0, 1, 2, 3]]), 'the partitions of the member that left were not taken over')
}

const features = {
  topics: async () => {
    await create(3)
    const a = await admin()
    const metadata = await a.fetchTopicMetadata({ topics: [topic] })
    equal((metadata.topics ?? metadata)[0].partitions.length, 3)
    await a.deleteTopics({ topics: [topic] })
    await until(async () => !(await a.listTopics()).includes(topic), 'the topic is still there')
  },
  records: async () => {
    await create()
    await fill(50, {}, 1_000_000)
    const taken = await take(await consumer(), 50)
    equal(taken.map(m => [m.key.toString(), m.value.toString(), m.headers.h.toString(), m.timestamp, m.offset]),
      messages(50, 1_000_000).map((m, i) => [m.key, m.value, m.headers.h, m.timestamp, `${i}`]))
  },
  gzip: codec('GZIP'),
  snappy: codec('Snappy'),
  lz4: codec('LZ4'),
  zstd: codec('ZSTD'),
  'group-range': group('range', [[0, 1], [2, 3]]),
  'group-round-robin': group('roundRobin', [[0, 2], [1, 3]]),
  'group-cooperative-sticky': group('cooperativeSticky', [[0, 1], [2, 3]], [[0, 2], [1, 3]], [[0, 3], [1, 2]]),
  'group-static': async () => {
    await create(2)
    const join = () => member({}, { 'group.instance.id': 'one' })
    const first = await join()
    await until(async () => equals(await assigned(), [[0, 1]]), 'the partitions were not assigned')
    // A static member does not leave the group when it ends.
    open.splice(open.indexOf(first), 1)
    await first.disconnect()
    equal(await assigned(), [[0, 1]])
    const back = await join()
    await until(() => back.assignment().length === 2, 'the partitions were not assigned again')
    equal((await (await describer()).describeGroups([topic])).groups[0].members.map(m => m.groupInstanceId), ['one'])
  },
  'group-crash': async () => {
    await create(4)
    const crashing = spawn(process.execPath, [__filename, client, servers, 'member', topic], { stdio: 'ignore' })
    try {
      const staying = await member()
      await until(async () => (await assigned()).length === 2 && (await assigned()).every(p => p.length === 2), 'the partitions were not shared')
      crashing.kill('SIGKILL')
      await until(async () => equals(await assigned(), [[0, 1, 2, 3]]), 'the partitions of the member that crashed were not taken over')
      open.splice(open.indexOf(staying), 1)
      await staying.disconnect()
    } finally {
      crashing.kill('SIGKILL')
    }
  },
  commit: async () => {
    await create()
    await fill(10)
    const c = await consumer()
    await take(c, 10)
    await c.commitOffsets([{ topic, partition: 0, offset: '4' }])
    open.splice(open.indexOf(c), 1)
    await c.disconnect()
    equal((await take(await consumer(), 1))[0].offset, '4')
    equal((await (await admin()).fetchOffsets({ groupId: topic, topics: [topic] }))[0].partitions[0].offset, '4')
  },
  seek: async () => {
    await create()
    await fill(10)
    const c = await consumer()
    const taken = []
    await c.subscribe(confluent ? { topics: [topic] } : { topics: [topic], fromBeginning: true })
    await c.run({ eachMessage: async ({ message }) => { taken.push(message.offset) } })
    await until(() => taken.length === 10, 'the records did not arrive')
    c.seek({ topic, partition: 0, offset: '3' })
    await until(() => taken.length === 17, 'the records did not arrive again')
    equal(taken[10], '3')
  },
  'offsets-for-times': async () => {
    await create()
    await fill(10, {}, 1_000_000)
    equal((await (await admin()).fetchTopicOffsetsByTimestamp(topic, 1_000_045))[0].offset, '5')
  },
  idempotence: async () => {
    await create()
    await fill(100, { idempotent: true, maxInFlightRequests: 1 })
    equal((await take(await consumer(), 100)).map(m => m.offset), messages(100).map((_, i) => `${i}`))
  },
  'transaction-commit': transaction('commit'),
  'transaction-abort': transaction('abort'),
  'transaction-open': transaction('open'),
  'transaction-fence': transaction('fence'),
  'transaction-offsets': async () => {
    await create()
    const p = await producer({ transactionalId: topic, maxInFlightRequests: 1, idempotent: true })
    const a = await admin()
    for (const [offset, end] of [['3', 'commit'], ['1', 'abort']]) {
      const t = await p.transaction()
      if (confluent) {
        const c = await consumer()
        await t.sendOffsets({ consumer: c, topics: [{ topic, partitions: [{ partition: 0, offset }] }] })
      } else {
        await t.sendOffsets({ consumerGroupId: topic, topics: [{ topic, partitions: [{ partition: 0, offset }] }] })
      }

      await t[end]()
      equal((await a.fetchOffsets({ groupId: topic, topics: [topic] }))[0].partitions[0].offset, '3')
    }
  },
  partitions: async () => {
    await create(1)
    const a = await admin()
    await a.createPartitions({ topicPartitions: [{ topic, count: 3 }] })
    await until(async () => (await a.fetchTopicOffsets(topic)).length === 3, 'the partitions were not added')
  },
  configs: async () => {
    await create(1, [{ name: 'retention.ms', value: '5000' }])
    const a = await admin()
    const value = async name => (await a.describeConfigs({ resources: [{ type: 2, name: topic }] })).resources[0].configEntries.find(c => c.configName === name).configValue
    equal(await value('retention.ms'), '5000')
    await a.alterConfigs({ resources: [{ type: 2, name: topic, configEntries: [{ name: 'cleanup.policy', value: 'compact' }] }] })
    equal(await value('cleanup.policy'), 'compact')
  },
  groups: async () => {
    await create()
    await fill(1)
    const c = await consumer()
    await take(c, 1)
    await c.commitOffsets([{ topic, partition: 0, offset: '1' }])
    open.splice(open.indexOf(c), 1)
    await c.disconnect()
    const a = await admin()
    equal((await a.listGroups()).groups.some(g => g.groupId === topic), true)
    await a.deleteGroups([topic])
    equal((await a.listGroups()).groups.some(g => g.groupId === topic), false)
  },
  'delete-records': async () => {
    await create()
    await fill(10)
    const a = await admin()
    // Makes the client learn who leads the partition.
    await a.fetchTopicOffsets(topic)
    await a.deleteTopicRecords({ topic, partitions: [{ partition: 0, offset: '4' }] })
    equal((await a.fetchTopicOffsets(topic))[0].low, '4')
  },
  cluster: async () => {
    equal((await (await admin()).describeCluster()).brokers.length, 1)
  }
}

if (feature === 'member') features.member = async () => { await member(); await new Promise(() => {}) }
features[feature]().then(
  async () => { for (const x of open) await x.disconnect(); process.exit(0) },
  e => { console.error(e.stack); process.exit(1) })

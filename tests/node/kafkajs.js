// node kafkajs.js <bootstrap servers> <registry> <topic to read> <topic to write> <records>
'use strict';
const { Kafka, logLevel, Partitioners } = require('kafkajs');
const { SchemaRegistry, SchemaType } = require('@kafkajs/confluent-schema-registry');
const { roundTrip } = require('./orders');

const [servers, url, from, to] = process.argv.slice(2);
const registry = new SchemaRegistry({ host: url });

(async () => {
  const id = await registry.getLatestSchemaId(`${from}-value`);
  const schema = await registry.getSchema(id);
  const own = await registry.register({ type: SchemaType.AVRO, schema: JSON.stringify(schema) }, { subject: `${to}-value` });
  await roundTrip({
    kafka: new Kafka({ clientId: 'kafkajs', brokers: [servers], logLevel: logLevel.ERROR }),
    consumerConfig: (groupId) => ({ groupId }),
    producerConfig: { createPartitioner: Partitioners.DefaultPartitioner },
    runConfig: { fromBeginning: true },
    decode: (_, value) => registry.decode(value),
    encode: (_, value) => registry.encode(own.id, value),
  });
})().catch((error) => { console.error(error); process.exit(1); });

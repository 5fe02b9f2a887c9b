// node confluent.js <bootstrap servers> <registry> <topic to read> <topic to write> <records>
'use strict';
const { KafkaJS } = require('@confluentinc/kafka-javascript');
const { SchemaRegistryClient, SerdeType, AvroSerializer, AvroDeserializer } = require('@confluentinc/schemaregistry');
const { roundTrip } = require('./orders');

const [servers, url, from, to] = process.argv.slice(2);
const registry = new SchemaRegistryClient({ baseURLs: [url] });
const serializer = new AvroSerializer(registry, SerdeType.VALUE, { autoRegisterSchemas: false, useLatestVersion: true });
const deserializer = new AvroDeserializer(registry, SerdeType.VALUE, {});

(async () => {
  const { schema } = await registry.getLatestSchemaMetadata(`${from}-value`);
  await registry.register(`${to}-value`, { schema, schemaType: 'AVRO' });
  await roundTrip({
    kafka: new KafkaJS.Kafka({ kafkaJS: { brokers: [servers], logLevel: KafkaJS.logLevel.ERROR } }),
    consumerConfig: (groupId) => ({ kafkaJS: { groupId, fromBeginning: true } }),
    producerConfig: { kafkaJS: {} },
    runConfig: {},
    decode: (topic, value) => deserializer.deserialize(topic, value),
    encode: (topic, value) => serializer.serialize(topic, value),
  });
  process.exit(0);
})().catch((error) => { console.error(error); process.exit(1); });

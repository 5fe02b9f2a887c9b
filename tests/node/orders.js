// What the scripts for both clients share: reads orders from one topic, hands them to the printer, and writes them to another.
'use strict';

exports.roundTrip = async ({ kafka, consumerConfig, producerConfig, runConfig, decode, encode }) => {
  const [from, to, count] = [process.argv[4], process.argv[5], Number(process.argv[6])];
  const consumer = kafka.consumer(consumerConfig(`${to}-reader`));
  const producer = kafka.producer(producerConfig);
  await consumer.connect();
  await producer.connect();
  await consumer.subscribe(runConfig.fromBeginning ? { topic: from, fromBeginning: true } : { topic: from });
  const orders = [];
  await new Promise((resolve, reject) => {
    consumer.run({
      eachMessage: async ({ message }) => {
        try {
          orders.push({ key: message.key, value: await decode(from, message.value) });
        } catch (error) {
          reject(error);
        }
        if (orders.length === count) resolve();
      },
    }).catch(reject);
  });
  for (const { key, value } of orders) {
    await producer.send({ topic: to, messages: [{ key, value: await encode(to, value) }] });
    console.log(JSON.stringify({ invoiceNo: value.invoiceNo, quantity: value.quantity }));
  }
  await producer.disconnect();
  await consumer.disconnect();
};

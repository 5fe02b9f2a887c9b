// Reads {"schema", "bytes"} per line, writes {"again", "random", "json"}: the bytes read and written again by avsc, and a
// random value of the schema as bytes and as Avro JSON. Bytes are in hexadecimal.
'use strict';
const avro = require('avsc');
const readline = require('readline');

// JavaScript's numbers hold no 64 bits.
const long = avro.types.LongType.__with({
  fromBuffer: (buffer) => buffer.readBigInt64LE(),
  toBuffer: (value) => { const buffer = Buffer.alloc(8); buffer.writeBigInt64LE(value); return buffer; },
  fromJSON: BigInt,
  toJSON: Number,
  isValid: (value) => typeof value === 'bigint',
  compare: (a, b) => (a === b ? 0 : a < b ? -1 : 1),
});

readline.createInterface({ input: process.stdin }).on('line', (line) => {
  const { schema, bytes } = JSON.parse(line);
  const exact = avro.Type.forSchema(schema, { wrapUnions: 'always', registry: { long } });
  const plain = avro.Type.forSchema(schema, { wrapUnions: 'always' });
  const again = exact.toBuffer(exact.fromBuffer(Buffer.from(bytes, 'hex')));
  // Through bytes, since avsc's random floats have more digits than a float holds.
  const random = plain.fromBuffer(plain.toBuffer(plain.random()));
  console.log(JSON.stringify({ again: again.toString('hex'), random: plain.toBuffer(random).toString('hex'), json: plain.toString(random) }));
});

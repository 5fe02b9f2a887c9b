// Reads {"schema", "bytes"} per line, writes {"again", "random", "json"}: the bytes read and written again by avsc, and a
// random value of the schema as bytes and as Avro JSON. Bytes are in hexadecimal.
'use strict';
// The same values in each run: avsc takes its seed from here.
let state = 57;
Math.random = () => (state = (state * 48271) % 2147483647) / 2147483647;

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

// A value of a schema that contains itself may come out deeper than the stack: then another is taken.
function randomOf(type) {
  for (;;) {
    try {
      return type.random();
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
}

readline.createInterface({ input: process.stdin }).on('line', (line) => {
  const { schema, bytes } = JSON.parse(line);
  const exact = avro.Type.forSchema(schema, { wrapUnions: 'always', registry: { long } });
  const plain = avro.Type.forSchema(schema, { wrapUnions: 'always' });
  const again = exact.toBuffer(exact.fromBuffer(Buffer.from(bytes, 'hex')));
  // Through bytes, since avsc's random floats have more digits than a float holds.
  const random = plain.fromBuffer(plain.toBuffer(randomOf(plain)));
  console.log(JSON.stringify({ again: again.toString('hex'), random: plain.toBuffer(random).toString('hex'), json: plain.toString(random) }));
});

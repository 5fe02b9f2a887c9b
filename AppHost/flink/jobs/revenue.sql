-- What each country buys in each ten minutes of event time: distinct invoices, items, and revenue to the last thousandth.
-- Cancellations and adjustments count with their sign. Late lines are dropped and counted, as windows do.

-- As many as orders has partitions: a source without a partition would hold back every window.
SET 'parallelism.default' = '6';

-- Only the columns that are needed: an enum (kind) does not resolve to a string.
CREATE TABLE orders (
  `id` STRING NOT NULL,
  `invoiceNo` STRING NOT NULL,
  `quantity` INT NOT NULL,
  `invoiceDate` TIMESTAMP(3) NOT NULL,
  `unitPrice` DECIMAL(12, 3) NOT NULL,
  `country` STRING NOT NULL,
  WATERMARK FOR `invoiceDate` AS `invoiceDate` - INTERVAL '1' MINUTE
) WITH (
  'connector' = 'kafka',
  'topic' = 'orders',
  'properties.bootstrap.servers' = '${KAFKA_BOOTSTRAP_SERVERS}',
  'properties.group.id' = 'revenue',
  'properties.isolation.level' = 'read_committed',
  'scan.startup.mode' = 'earliest-offset',
  'value.format' = 'avro-confluent',
  'value.avro-confluent.url' = '${SCHEMA_REGISTRY_URI}'
);

CREATE TABLE revenue (
  `key` STRING NOT NULL,
  `country` STRING NOT NULL,
  `windowStart` TIMESTAMP(3) NOT NULL,
  `windowEnd` TIMESTAMP(3) NOT NULL,
  `orders` BIGINT NOT NULL,
  `items` BIGINT NOT NULL,
  `revenue` DECIMAL(18, 3) NOT NULL
) WITH (
  'connector' = 'kafka',
  'topic' = 'revenue',
  'properties.bootstrap.servers' = '${KAFKA_BOOTSTRAP_SERVERS}',
  -- Longer than a checkpoint may take, shorter than the 15 minutes that a broker allows.
  'properties.transaction.timeout.ms' = '600000',
  'sink.delivery-guarantee' = 'exactly-once',
  'sink.transactional-id-prefix' = 'revenue',
  'key.format' = 'raw',
  'key.fields' = 'key',
  'value.format' = 'avro-confluent',
  'value.fields-include' = 'EXCEPT_KEY',
  'value.avro-confluent.url' = '${SCHEMA_REGISTRY_URI}',
  'value.avro-confluent.subject' = 'revenue-value',
  -- Flink would name the record by itself; readers know it by this name.
  'value.avro-confluent.schema' = '{"type":"record","name":"RevenueWindow","namespace":"Streaming.Contracts","fields":[{"name":"country","type":"string"},{"name":"windowStart","type":{"type":"long","logicalType":"timestamp-millis"}},{"name":"windowEnd","type":{"type":"long","logicalType":"timestamp-millis"}},{"name":"orders","type":"long"},{"name":"items","type":"long"},{"name":"revenue","type":{"type":"bytes","logicalType":"decimal","precision":18,"scale":3}}]}'
);

-- A line can stand in the topic twice, with the same id: both copies fall into the same window, and leave it as one.
CREATE TEMPORARY VIEW distinct_lines AS
SELECT `window_time`, `id`, `invoiceNo`, `quantity`, `unitPrice`, `country`
FROM TABLE(TUMBLE(TABLE orders, DESCRIPTOR(`invoiceDate`), INTERVAL '10' MINUTES))
GROUP BY `window_start`, `window_end`, `window_time`, `id`, `invoiceNo`, `quantity`, `unitPrice`, `country`;

INSERT INTO revenue
SELECT
  CONCAT(`country`, '|', DATE_FORMAT(`window_start`, 'yyyy-MM-dd''T''HH:mm:ss''Z''')),
  `country`,
  `window_start`,
  `window_end`,
  COUNT(DISTINCT `invoiceNo`),
  SUM(CAST(`quantity` AS BIGINT)),
  CAST(SUM(CAST(`quantity` * `unitPrice` AS DECIMAL(18, 3))) AS DECIMAL(18, 3))
FROM TABLE(TUMBLE(TABLE distinct_lines, DESCRIPTOR(`window_time`), INTERVAL '10' MINUTES))
GROUP BY `window_start`, `window_end`, `country`;

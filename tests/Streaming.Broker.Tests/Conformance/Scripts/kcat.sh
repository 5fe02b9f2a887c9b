#!/bin/sh
# Features of the broker as kcat sees them: kcat.sh <bootstrap servers> <feature>.
set -eu
servers=$1
feature=$2
topic=t-$(cat /proc/sys/kernel/random/uuid)
kcat="kcat -b $servers -m 30"
expect() { [ "$1" = "$2" ] || { echo "got: $1"; echo "expected: $2"; exit 1; } >&2; }
numbers=$(seq 200)
produce() { printf '%s\n' "$numbers" | $kcat -P -t "$topic" -p 0 "$@"; }
read_all() { $kcat -C -t "$topic" -p 0 -o beginning -e -q "$@"; }

case $feature in
topics)
  produce
  $kcat -L -t "$topic" | grep -q "topic \"$topic\" with 1 partitions"
  ;;
records)
  printf 'key:value' | $kcat -P -t "$topic" -K : -H a=1 -H b=2
  expect "$(read_all -f '%k %s %h %o')" 'key value a=1,b=2 0'
  ;;
gzip | snappy | lz4 | zstd)
  produce -z "$feature"
  expect "$(read_all)" "$numbers"
  ;;
group-range | group-round-robin | group-cooperative-sticky)
  produce
  strategy=$(echo "${feature#group-}" | sed 's/round-robin/roundrobin/')
  expect "$($kcat -G "$topic" -X auto.offset.reset=earliest -X partition.assignment.strategy="$strategy" -e -q "$topic" | sort -n)" "$numbers"
  ;;
group-static)
  produce
  # It does not leave when it ends. Another member would get its partition after five minutes; itself, it goes on at once.
  member="$kcat -G $topic -X auto.offset.reset=earliest -X group.instance.id=one -X session.timeout.ms=300000 -q"
  expect "$($member -c 100 "$topic" | tail -1)" 100
  expect "$($member -e "$topic" | head -1)" 101
  ;;
group-crash)
  produce
  member="$kcat -G $topic -X auto.offset.reset=earliest -X enable.auto.commit=false -X session.timeout.ms=3000 -X heartbeat.interval.ms=500 -q $topic"
  read=$(mktemp)
  trap 'rm -f "$read"' EXIT
  $member -u > "$read" 2> /dev/null &
  crashing=$!
  # The limit of the script ends this loop where nothing comes.
  until [ "$(wc -l < "$read")" = 200 ]; do sleep 0.1; done
  kill -9 $crashing
  expect "$($member -c 200 | sort -n)" "$numbers"
  ;;
commit)
  produce
  $kcat -G "$topic" -X auto.offset.reset=earliest -c 50 -q "$topic" > /dev/null
  expect "$($kcat -G "$topic" -X auto.offset.reset=earliest -e -q "$topic" | head -1)" 51
  ;;
seek)
  produce
  expect "$($kcat -C -t "$topic" -p 0 -o 100 -c 1 -q)" 101
  expect "$($kcat -C -t "$topic" -p 0 -o -1 -c 1 -q)" 200
  ;;
offsets-for-times)
  produce
  expect "$($kcat -Q -t "$topic:0:1" | tr -s ' ')" "$topic [0] offset 0"
  ;;
idempotence)
  produce -X enable.idempotence=true
  expect "$(read_all -f '%o\n' | tail -1)" 199
  ;;
cluster)
  $kcat -L | grep -q '1 brokers'
  ;;
*)
  echo "no feature $feature"
  exit 1
  ;;
esac

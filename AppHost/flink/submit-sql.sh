#!/bin/bash
# Submits the statements of a file once the cluster answers, unless a job of that name is there already.
# Usage: submit-sql.sh NAME FILE; FLINK_REST is the address of the JobManager, ${NAMES} in the file are variables of the environment.
set -euo pipefail
name=$1 file=$2
rest=${FLINK_REST#*://}

until jobs=$(wget -q -T 5 -O - "$FLINK_REST/jobs/overview"); do
  echo "Waiting for $FLINK_REST"
  sleep 5
done

# Submitted again it would run twice and write each window twice.
if grep -qE "\"name\":\"$name\"[^}]*\"state\":\"(INITIALIZING|CREATED|RUNNING|FAILING|RESTARTING|SUSPENDED|RECONCILING)\"" <<<"$jobs"; then
  echo "Job $name runs already"
  exit 0
fi

statements=$(mktemp)
envsubst <"$file" >"$statements"
# The client ends with 0 when a statement fails; what it prints tells.
/opt/flink/bin/sql-client.sh -D "rest.address=${rest%:*}" -D "rest.port=${rest##*:}" -D "pipeline.name=$name" -f "$statements" | tee /tmp/submit.log
! grep -q '^\[ERROR\]' /tmp/submit.log

#!/bin/sh
# Creates the namespace and our search attributes; what exists already stays as it is.
set -eu

temporal operator cluster health
temporal operator namespace describe --namespace "$TEMPORAL_NAMESPACE" >/dev/null 2>&1 ||
  temporal operator namespace create --namespace "$TEMPORAL_NAMESPACE" --retention 30d

# The server needs some seconds until it knows a new namespace everywhere.
attempts=0
until known=$(temporal operator search-attribute list --namespace "$TEMPORAL_NAMESPACE" --output json 2>/dev/null); do
  attempts=$((attempts + 1))
  [ "$attempts" -lt 60 ] || { echo "the namespace $TEMPORAL_NAMESPACE did not become known" >&2; exit 1; }
  sleep 1
done

for attribute in DpCaseNumber=Keyword DpKind=Keyword DpRegion=Keyword DpStage=Keyword DpNextDeadline=Datetime DpGate=Keyword; do
  name=${attribute%=*}
  case "$known" in
    *"\"$name\""*) ;;
    *) temporal operator search-attribute create --namespace "$TEMPORAL_NAMESPACE" --name "$name" --type "${attribute#*=}" ;;
  esac
done

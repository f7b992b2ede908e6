#!/bin/sh
# Runs once, when PostgreSQL creates its data: the roles and databases that everything else expects.
# The schemas and what the roles may do in them come with the migrations.
set -eu

psql --set ON_ERROR_STOP=1 --username postgres \
  --set owner="$DP_OWNER_PASSWORD" --set app="$DP_APP_PASSWORD" --set temporal="$TEMPORAL_DB_PASSWORD" <<'SQL'
CREATE ROLE dp_owner LOGIN CREATEROLE PASSWORD :'owner';
CREATE ROLE dp_agreements LOGIN PASSWORD :'app';
CREATE ROLE dp_enforcement LOGIN PASSWORD :'app';
CREATE ROLE dp_physician_credit LOGIN PASSWORD :'app';
CREATE ROLE temporal LOGIN PASSWORD :'temporal';
CREATE DATABASE due_process OWNER dp_owner;
CREATE DATABASE temporal OWNER temporal;
CREATE DATABASE temporal_visibility OWNER temporal;
SQL

-- The working store, version 1. Every row carries a check value (seal) over its fields; ids are given by the store.
CREATE TABLE store_state (
    id TINYINT PRIMARY KEY,
    change_count BIGINT NOT NULL,
    seal BINARY(32) NOT NULL
);
CREATE TABLE design (
    id BIGINT PRIMARY KEY,
    name VARCHAR(400) NOT NULL,
    base_id BIGINT NOT NULL,
    head_id BIGINT NOT NULL,
    tip_id BIGINT NOT NULL,
    revision_count BIGINT NOT NULL,
    checkpoint_seal BINARY(32) NOT NULL,
    removed BOOLEAN NOT NULL,
    changed_millis BIGINT NOT NULL,
    seal BINARY(32) NOT NULL
);
CREATE TABLE revision (
    id BIGINT PRIMARY KEY,
    design_id BIGINT NOT NULL,
    parent_id BIGINT NOT NULL,
    author VARCHAR(200) NOT NULL,
    at_millis BIGINT NOT NULL,
    edit_name VARCHAR(400) NOT NULL,
    edit_sha BINARY(32) NOT NULL,
    edit_chunks VARBINARY(1048576) NOT NULL,
    design_hash VARCHAR(128) NOT NULL,
    snapshot_sha BINARY(32) NOT NULL,
    snapshot_bytes BIGINT NOT NULL,
    snapshot_chunks VARBINARY(1048576) NOT NULL,
    parent_seal BINARY(32) NOT NULL,
    seal BINARY(32) NOT NULL
);
CREATE INDEX revision_by_design ON revision (design_id, id);
CREATE TABLE chunk (
    id BIGINT PRIMARY KEY,
    sha BINARY(32) NOT NULL,
    raw_bytes INTEGER NOT NULL,
    body VARBINARY(70000) NOT NULL
);
CREATE UNIQUE INDEX chunk_by_sha ON chunk (sha);
CREATE TABLE checkpoint (
    id BIGINT PRIMARY KEY,
    design_id BIGINT NOT NULL,
    revision_id BIGINT NOT NULL,
    name VARCHAR(400) NOT NULL,
    at_millis BIGINT NOT NULL,
    seal BINARY(32) NOT NULL
);
CREATE INDEX checkpoint_by_design ON checkpoint (design_id, id);

-- Hashes that WorkOS does not take, sealed under a key of their own, which is wrapped under a key
-- that is not in the database.
CREATE TABLE escrow (
    subject UUID PRIMARY KEY,
    key_id VARCHAR(32) NOT NULL,
    wrapped_key BYTEA NOT NULL,
    sealed BYTEA NOT NULL
);

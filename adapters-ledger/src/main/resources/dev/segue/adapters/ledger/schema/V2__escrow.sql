-- What waits for users, sealed under a key of its own, which is wrapped under a key that is not in
-- the database: hashes that WorkOS does not take, and what users had beside their password.
CREATE TABLE escrow (
    subject UUID NOT NULL,
    kind VARCHAR(20) NOT NULL,
    key_id VARCHAR(32) NOT NULL,
    wrapped_key BYTEA NOT NULL,
    sealed BYTEA NOT NULL,
    PRIMARY KEY (subject, kind)
);

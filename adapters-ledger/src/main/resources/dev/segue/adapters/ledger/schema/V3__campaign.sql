-- With whom, and when, a user was invited to choose a new password at WorkOS.
ALTER TABLE route ADD COLUMN cohort VARCHAR(60);
ALTER TABLE route ADD COLUMN invited_at TIMESTAMP(6) WITH TIME ZONE;

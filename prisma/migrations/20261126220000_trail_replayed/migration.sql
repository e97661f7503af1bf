-- What the last replay of a tenant's trail found, beside what the comparison with its seals did.
-- AlterTable
ALTER TABLE "audit_checks" ADD COLUMN     "replay_faults" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "replayed_at" TIMESTAMPTZ(3);

ALTER TABLE audit_checks ADD CONSTRAINT audit_checks_replay CHECK (replay_faults >= 0);

-- By which protocol of a gathering, held outside the portal, the office seats somebody: its number as the paper has it, and its day.
ALTER TABLE "assembly_membership" ADD COLUMN "basis_number" TEXT, ADD COLUMN "basis_on" DATE;
ALTER TABLE "assembly_membership" ADD CONSTRAINT "assembly_membership_basis_whole" CHECK (("basis_number" IS NULL) = ("basis_on" IS NULL));

-- Whether a decision on the assembly's composition elects all of it anew, ending the terms that run, or fills the seats that are vacant.
ALTER TABLE "motion" ADD COLUMN "whole" BOOLEAN;
ALTER TABLE "motion" ADD CONSTRAINT "motion_whole_check" CHECK ("whole" IS NULL OR "kind" = 'decision');

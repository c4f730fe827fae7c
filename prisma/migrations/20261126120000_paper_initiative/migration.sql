-- A request for a gathering that came to the office on paper: the office applies for its initiators, who may have no account (GA-3).
ALTER TABLE "meeting" ADD COLUMN "request_on_paper" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_request_on_paper" CHECK (NOT "request_on_paper" OR "initiator_id" IS NOT NULL);

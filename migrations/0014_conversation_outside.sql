ALTER TABLE "conversation_hints" ADD COLUMN "last_ts" numeric(20, 6);--> statement-breakpoint
ALTER TABLE "conversation_hints" ADD COLUMN "last_heard_at" timestamp with time zone;
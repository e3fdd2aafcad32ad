CREATE TABLE "conversation_outside" (
	"workspace_id" text NOT NULL,
	"user_id" text NOT NULL,
	"ts" numeric(20, 6) NOT NULL,
	"heard_at" timestamp with time zone NOT NULL,
	CONSTRAINT "conversation_outside_workspace_id_user_id_ts_pk" PRIMARY KEY("workspace_id","user_id","ts")
);
--> statement-breakpoint
ALTER TABLE "conversation_hints" DROP COLUMN "last_ts";--> statement-breakpoint
ALTER TABLE "conversation_hints" DROP COLUMN "last_heard_at";
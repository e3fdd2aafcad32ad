CREATE TABLE "conversation_fields" (
	"conversation_id" uuid NOT NULL,
	"field" text NOT NULL,
	"base" text,
	"composed" text,
	"captures_seen" integer NOT NULL,
	CONSTRAINT "conversation_fields_conversation_id_field_pk" PRIMARY KEY("conversation_id","field")
);
--> statement-breakpoint
CREATE TABLE "conversation_hints" (
	"workspace_id" text NOT NULL,
	"user_id" text NOT NULL,
	"told_at" timestamp with time zone NOT NULL,
	CONSTRAINT "conversation_hints_workspace_id_user_id_pk" PRIMARY KEY("workspace_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "conversation_messages" (
	"conversation_id" uuid NOT NULL,
	"ts" numeric(20, 6) NOT NULL,
	"changed_at" numeric(20, 6) NOT NULL,
	"said" text NOT NULL,
	"said_at" numeric(20, 6) NOT NULL,
	"answer" text,
	"is_deleted" boolean NOT NULL,
	"is_absorbed" boolean NOT NULL,
	"outcome" text,
	CONSTRAINT "conversation_messages_conversation_id_ts_pk" PRIMARY KEY("conversation_id","ts")
);
--> statement-breakpoint
CREATE TABLE "conversations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"workspace_id" text NOT NULL,
	"channel_id" text NOT NULL,
	"user_id" text NOT NULL,
	"camper_id" uuid NOT NULL,
	"log_day" date NOT NULL,
	"fields" text NOT NULL,
	"started_at" numeric(20, 6) NOT NULL
);
--> statement-breakpoint
ALTER TABLE "conversation_fields" ADD CONSTRAINT "conversation_fields_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_messages" ADD CONSTRAINT "conversation_messages_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_camper_id_campers_id_fk" FOREIGN KEY ("camper_id") REFERENCES "public"."campers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "conversations_channel" ON "conversations" USING btree ("workspace_id","channel_id","started_at");
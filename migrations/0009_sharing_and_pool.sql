CREATE TABLE "pool_notes" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "pool_notes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"team_id" uuid NOT NULL,
	"log_day" date NOT NULL,
	"field" text NOT NULL,
	"answer" text,
	"entered_by" text NOT NULL,
	"entered_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "shared_logs" (
	"camper_id" uuid NOT NULL,
	"log_day" date NOT NULL,
	"messages" text NOT NULL,
	"shown" text,
	CONSTRAINT "shared_logs_camper_id_log_day_pk" PRIMARY KEY("camper_id","log_day")
);
--> statement-breakpoint
CREATE TABLE "sharing_choices" (
	"camper_id" uuid PRIMARY KEY NOT NULL,
	"fields" text NOT NULL,
	"pool_without" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "campers" ALTER COLUMN "reminders" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "campers" ALTER COLUMN "reminders" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "camps" ADD COLUMN "roundup_at" text;--> statement-breakpoint
ALTER TABLE "camps" ADD COLUMN "reminders" text DEFAULT 'off' NOT NULL;--> statement-breakpoint
ALTER TABLE "log_versions" ADD COLUMN "shared" text;--> statement-breakpoint
ALTER TABLE "log_versions" ADD COLUMN "pool_without" text;--> statement-breakpoint
ALTER TABLE "team_days" ADD COLUMN "pool_ts" text;--> statement-breakpoint
ALTER TABLE "team_days" ADD COLUMN "pool_shown" text;--> statement-breakpoint
ALTER TABLE "pool_notes" ADD CONSTRAINT "pool_notes_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared_logs" ADD CONSTRAINT "shared_logs_camper_id_campers_id_fk" FOREIGN KEY ("camper_id") REFERENCES "public"."campers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sharing_choices" ADD CONSTRAINT "sharing_choices_camper_id_campers_id_fk" FOREIGN KEY ("camper_id") REFERENCES "public"."campers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "pool_notes_day" ON "pool_notes" USING btree ("team_id","log_day");
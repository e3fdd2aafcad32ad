CREATE TABLE "team_days" (
	"team_id" uuid NOT NULL,
	"log_day" date NOT NULL,
	"message_ts" text,
	"written" integer,
	"expected" integer,
	"held_by" uuid,
	"held_at" timestamp with time zone,
	"holds" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "team_days_team_id_log_day_pk" PRIMARY KEY("team_id","log_day")
);
--> statement-breakpoint
ALTER TABLE "team_days" ADD CONSTRAINT "team_days_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;
CREATE TABLE "leaves" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"camper_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"from_date" date NOT NULL,
	"to_date" date,
	"reason" text NOT NULL,
	"set_by" text NOT NULL,
	"set_at" timestamp with time zone NOT NULL,
	"cancelled_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "campers" ADD COLUMN "prompt_at" text;--> statement-breakpoint
ALTER TABLE "campers" ADD COLUMN "reminders" text DEFAULT 'off' NOT NULL;--> statement-breakpoint
ALTER TABLE "campers" ADD COLUMN "quiet_from" text;--> statement-breakpoint
ALTER TABLE "campers" ADD COLUMN "quiet_to" text;--> statement-breakpoint
ALTER TABLE "campers" ADD COLUMN "clock" text DEFAULT 'camp' NOT NULL;--> statement-breakpoint
ALTER TABLE "campers" ADD COLUMN "next_prompt_log_day" date;--> statement-breakpoint
ALTER TABLE "campers" ADD COLUMN "next_prompt_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "leaves" ADD CONSTRAINT "leaves_camper_id_campers_id_fk" FOREIGN KEY ("camper_id") REFERENCES "public"."campers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "leaves_camper" ON "leaves" USING btree ("camper_id");--> statement-breakpoint
CREATE INDEX "campers_next_prompt_at" ON "campers" USING btree ("next_prompt_at");
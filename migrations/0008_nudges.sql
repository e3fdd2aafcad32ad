CREATE TABLE "nudges" (
	"camper_id" uuid NOT NULL,
	"log_day" date NOT NULL,
	"nudged_by" text NOT NULL,
	"nudged_at" timestamp with time zone NOT NULL,
	CONSTRAINT "nudges_camper_id_log_day_pk" PRIMARY KEY("camper_id","log_day")
);
--> statement-breakpoint
ALTER TABLE "nudges" ADD CONSTRAINT "nudges_camper_id_campers_id_fk" FOREIGN KEY ("camper_id") REFERENCES "public"."campers"("id") ON DELETE no action ON UPDATE no action;
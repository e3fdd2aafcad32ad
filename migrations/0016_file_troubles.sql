CREATE TABLE "file_troubles" (
	"camp_id" uuid NOT NULL,
	"log_day" date NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "file_troubles_camp_id_log_day_pk" PRIMARY KEY("camp_id","log_day")
);
--> statement-breakpoint
ALTER TABLE "file_troubles" ADD CONSTRAINT "file_troubles_camp_id_camps_id_fk" FOREIGN KEY ("camp_id") REFERENCES "public"."camps"("id") ON DELETE no action ON UPDATE no action;
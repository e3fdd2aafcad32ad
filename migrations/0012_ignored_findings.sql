CREATE TABLE "ignored_findings" (
	"camper_id" uuid NOT NULL,
	"mark" text NOT NULL,
	"ignored_at" timestamp with time zone NOT NULL,
	CONSTRAINT "ignored_findings_camper_id_mark_pk" PRIMARY KEY("camper_id","mark")
);
--> statement-breakpoint
ALTER TABLE "ignored_findings" ADD CONSTRAINT "ignored_findings_camper_id_campers_id_fk" FOREIGN KEY ("camper_id") REFERENCES "public"."campers"("id") ON DELETE no action ON UPDATE no action;
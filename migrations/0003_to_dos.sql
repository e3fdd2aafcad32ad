CREATE TABLE "to_dos" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"camper_id" uuid NOT NULL,
	"item" text NOT NULL,
	"key" text NOT NULL,
	"since" date NOT NULL,
	"position" integer NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"settled_on" date
);
--> statement-breakpoint
ALTER TABLE "to_dos" ADD CONSTRAINT "to_dos_camper_id_campers_id_fk" FOREIGN KEY ("camper_id") REFERENCES "public"."campers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "to_dos_camper" ON "to_dos" USING btree ("camper_id","state");
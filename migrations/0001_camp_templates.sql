CREATE TABLE "templates" (
	"camp_id" uuid NOT NULL,
	"name" text NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "templates_camp_id_name_pk" PRIMARY KEY("camp_id","name")
);
--> statement-breakpoint
ALTER TABLE "templates" ADD CONSTRAINT "templates_camp_id_camps_id_fk" FOREIGN KEY ("camp_id") REFERENCES "public"."camps"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "templates" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "templates" DROP CONSTRAINT "templates_camp_id_name_pk";--> statement-breakpoint
ALTER TABLE "templates" ADD CONSTRAINT "templates_camp_id_name_revision_pk" PRIMARY KEY("camp_id","name","revision");--> statement-breakpoint
UPDATE "log_versions" SET "template" = "template" || '@1' WHERE "template" LIKE 'own-%' AND "template" NOT LIKE '%@%';
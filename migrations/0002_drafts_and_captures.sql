CREATE TABLE "captures" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"camper_id" uuid NOT NULL,
	"log_day" date NOT NULL,
	"number" integer NOT NULL,
	"field" text NOT NULL,
	"answer" text NOT NULL,
	"source" text NOT NULL,
	"captured_at" timestamp with time zone NOT NULL,
	"version" integer,
	"removed_at" timestamp with time zone,
	CONSTRAINT "captures_number" UNIQUE("camper_id","log_day","number"),
	CONSTRAINT "captures_source" UNIQUE("camper_id","source")
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"camper_id" uuid NOT NULL,
	"log_kind" text NOT NULL,
	"log_day" date NOT NULL,
	"field" text NOT NULL,
	"answer" text,
	"typed_at" numeric(20, 6) NOT NULL,
	"captures_seen" integer NOT NULL,
	CONSTRAINT "drafts_camper_id_log_kind_log_day_field_pk" PRIMARY KEY("camper_id","log_kind","log_day","field")
);
--> statement-breakpoint
ALTER TABLE "captures" ADD CONSTRAINT "captures_camper_id_campers_id_fk" FOREIGN KEY ("camper_id") REFERENCES "public"."campers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_camper_id_campers_id_fk" FOREIGN KEY ("camper_id") REFERENCES "public"."campers"("id") ON DELETE no action ON UPDATE no action;
CREATE TABLE "leave_notices" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "leave_notices_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"leave_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"to_date" date,
	"noted_by" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "leave_notices" ADD CONSTRAINT "leave_notices_leave_id_leaves_id_fk" FOREIGN KEY ("leave_id") REFERENCES "public"."leaves"("id") ON DELETE no action ON UPDATE no action;
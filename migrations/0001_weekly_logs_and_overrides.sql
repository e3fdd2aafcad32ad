ALTER TABLE "logs" DROP CONSTRAINT "logs_day";--> statement-breakpoint
ALTER TABLE "camps" ADD COLUMN "extra_training_days" text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE "camps" ADD COLUMN "half_days" text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE "camps" ADD COLUMN "day_numbers" text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "camps" ADD COLUMN "weekly_template" text DEFAULT 'chirpy-weekly' NOT NULL;--> statement-breakpoint
ALTER TABLE "logs" ADD COLUMN "kind" text DEFAULT 'daily' NOT NULL;--> statement-breakpoint
ALTER TABLE "logs" ADD CONSTRAINT "logs_day" UNIQUE("camper_id","kind","log_day");
CREATE TABLE "roster_imports" (
	"id" text PRIMARY KEY NOT NULL,
	"upload_id" text NOT NULL,
	"name" text NOT NULL,
	"allow_leavers" boolean NOT NULL,
	"state" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"started_by" text NOT NULL,
	"origin" text,
	"people" integer,
	"ready" integer DEFAULT 0 NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"alive_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone,
	"outcome" jsonb
);
--> statement-breakpoint
CREATE TABLE "roster_uploads" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"sealed_file" "bytea" NOT NULL,
	"key_id" text NOT NULL,
	"uploaded_by" text NOT NULL,
	"uploaded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "roster_imports_running" ON "roster_imports" USING btree ("state") WHERE "roster_imports"."state" = 'running';--> statement-breakpoint
CREATE INDEX "audit_entries_subject" ON "audit_entries" USING btree ("subject","no");
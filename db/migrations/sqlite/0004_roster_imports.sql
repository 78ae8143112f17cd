CREATE TABLE `roster_imports` (
	`id` text PRIMARY KEY NOT NULL,
	`upload_id` text NOT NULL,
	`name` text NOT NULL,
	`allow_leavers` integer NOT NULL,
	`state` text NOT NULL,
	`started_at` text NOT NULL,
	`started_by` text NOT NULL,
	`origin` text,
	`people` integer,
	`ready` integer DEFAULT 0 NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`alive_at` text,
	`finished_at` text,
	`outcome` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `roster_imports_running` ON `roster_imports` (`state`) WHERE "roster_imports"."state" = 'running';--> statement-breakpoint
CREATE TABLE `roster_uploads` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`sealed_file` blob NOT NULL,
	`key_id` text NOT NULL,
	`uploaded_by` text NOT NULL,
	`uploaded_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_entries_subject` ON `audit_entries` (`subject`,`no`);
CREATE TABLE `contact_links` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`contact_point_id` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text,
	`session_digest` text
);
--> statement-breakpoint
CREATE INDEX `contact_links_person` ON `contact_links` (`person_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `guideline_reads` (
	`notice_id` text NOT NULL,
	`revision` integer NOT NULL,
	`person_id` text NOT NULL,
	`read_at` text NOT NULL,
	PRIMARY KEY(`notice_id`, `revision`, `person_id`)
);
--> statement-breakpoint
CREATE INDEX `guideline_reads_person` ON `guideline_reads` (`person_id`);--> statement-breakpoint
CREATE TABLE `reading_alerts` (
	`reading_id` text PRIMARY KEY NOT NULL,
	`started_at` text NOT NULL,
	`turn` integer NOT NULL,
	`next_at` text NOT NULL,
	`ended_at` text
);
--> statement-breakpoint
CREATE TABLE `report_answers` (
	`report_id` text NOT NULL,
	`question_key` text NOT NULL,
	`choice` text,
	`number` integer,
	`sealed_text` blob,
	PRIMARY KEY(`report_id`, `question_key`)
);
--> statement-breakpoint
CREATE TABLE `support_desks` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`desk_id` text NOT NULL,
	`audience` text NOT NULL,
	`wording` text NOT NULL,
	`phone` text NOT NULL,
	`mail` text NOT NULL,
	`closed` integer DEFAULT false NOT NULL,
	`entered_by` text NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `support_desks_desk` ON `support_desks` (`desk_id`);--> statement-breakpoint
ALTER TABLE `contact_points` ADD `source` text DEFAULT 'roster' NOT NULL;--> statement-breakpoint
ALTER TABLE `contact_points` ADD `confirmed_at` text;--> statement-breakpoint
ALTER TABLE `contact_points` ADD `retired_at` text;--> statement-breakpoint
ALTER TABLE `departments` ADD `closed_at` text;--> statement-breakpoint
ALTER TABLE `notices` ADD `form` text DEFAULT 'notice' NOT NULL;--> statement-breakpoint
ALTER TABLE `official_accounts` ADD `checked_by` text;--> statement-breakpoint
ALTER TABLE `official_accounts` ADD `check_asked_at` text;--> statement-breakpoint
ALTER TABLE `official_accounts` ADD `doubted_at` text;--> statement-breakpoint
ALTER TABLE `official_accounts` ADD `doubted_by` text;--> statement-breakpoint
ALTER TABLE `people` ADD `deceased_at` text;--> statement-breakpoint
CREATE INDEX `people_deceased` ON `people` (`id`) WHERE "people"."deceased_at" is not null;--> statement-breakpoint
ALTER TABLE `reports` ADD `answers_digest` text;--> statement-breakpoint
ALTER TABLE `rounds` ADD `questions` text;--> statement-breakpoint
ALTER TABLE `sites` ADD `area_codes` text;--> statement-breakpoint
ALTER TABLE `sites` ADD `closed_at` text;
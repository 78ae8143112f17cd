CREATE TABLE `attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`message_id` text NOT NULL,
	`relay` text NOT NULL,
	`started_at` text NOT NULL,
	`ended_at` text,
	`outcome` text,
	`provider_id` text,
	`code` text,
	`detail` text
);
--> statement-breakpoint
CREATE INDEX `attempts_message` ON `attempts` (`message_id`);--> statement-breakpoint
CREATE INDEX `attempts_open` ON `attempts` (`started_at`) WHERE "attempts"."outcome" is null;--> statement-breakpoint
CREATE TABLE `audit_entries` (
	`no` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`act` text NOT NULL,
	`subject` text NOT NULL,
	`details_digest` text NOT NULL,
	`details` text,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `contact_points` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`position` integer NOT NULL,
	`sealed_address` blob NOT NULL,
	`address_digest` text NOT NULL,
	`queue` text NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`bad_since` text,
	`bad_reason` text,
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `contact_points_one` ON `contact_points` (`person_id`,`kind`,`address_digest`);--> statement-breakpoint
CREATE INDEX `contact_points_digest` ON `contact_points` (`address_digest`) WHERE "contact_points"."active";--> statement-breakpoint
CREATE TABLE `data_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`wrapped` blob,
	`destroyed_at` text,
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
);
--> statement-breakpoint
CREATE TABLE `departments` (
	`id` text PRIMARY KEY NOT NULL,
	`path` text NOT NULL,
	`name` text NOT NULL,
	`parent_id` text,
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `departments_path` ON `departments` (`path`);--> statement-breakpoint
CREATE INDEX `departments_parent` ON `departments` (`parent_id`);--> statement-breakpoint
CREATE TABLE `inbounds` (
	`id` text PRIMARY KEY NOT NULL,
	`route` text NOT NULL,
	`dedupe_key` text NOT NULL,
	`received_at` text NOT NULL,
	`read_at` text,
	`key_id` text NOT NULL,
	`sealed_key` blob NOT NULL,
	`sealed_raw` blob NOT NULL,
	`sealed_envelope` blob NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `inbounds_once` ON `inbounds` (`route`,`dedupe_key`);--> statement-breakpoint
CREATE INDEX `inbounds_unread` ON `inbounds` (`received_at`) WHERE "inbounds"."read_at" is null;--> statement-breakpoint
CREATE TABLE `messages` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`person_id` text NOT NULL,
	`contact_point_id` text NOT NULL,
	`channel` text NOT NULL,
	`step` integer NOT NULL,
	`turn` integer DEFAULT 0 NOT NULL,
	`state` text NOT NULL,
	`queue` text NOT NULL,
	`due_at` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`claimed_by` text,
	`lease_until` text,
	`handed_over_at` text,
	`reason` text,
	CONSTRAINT "messages_state_known" CHECK("messages"."state" in ('waiting', 'claimed', 'unknown', 'handed_over', 'failed', 'withdrawn'))
);
--> statement-breakpoint
CREATE INDEX `messages_due` ON `messages` (`channel`,`turn`,`attempts`,`due_at`) WHERE "messages"."state" in ('waiting', 'unknown');--> statement-breakpoint
CREATE INDEX `messages_claimed` ON `messages` (`lease_until`) WHERE "messages"."state" = 'claimed';--> statement-breakpoint
CREATE INDEX `messages_person` ON `messages` (`round_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`no` integer NOT NULL,
	`employee_number` text NOT NULL,
	`name` text NOT NULL,
	`kana` text,
	`department_id` text NOT NULL,
	`site_id` text NOT NULL,
	`language` text NOT NULL,
	`key_id` text NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`left_at` text,
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (`department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`site_id`) REFERENCES `sites`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_no` ON `people` (`no`);--> statement-breakpoint
CREATE UNIQUE INDEX `people_employee_number` ON `people` (`employee_number`);--> statement-breakpoint
CREATE INDEX `people_department` ON `people` (`department_id`);--> statement-breakpoint
CREATE INDEX `people_site` ON `people` (`site_id`);--> statement-breakpoint
CREATE TABLE `readings` (
	`id` text PRIMARY KEY NOT NULL,
	`inbound_id` text NOT NULL,
	`kind` text NOT NULL,
	`why` text NOT NULL,
	`status` text,
	`person_id` text,
	`round_id` text,
	`candidates` text NOT NULL,
	`sealed_text` blob,
	`waits` integer NOT NULL,
	`settled_at` text,
	`settled_by` text,
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (`inbound_id`) REFERENCES `inbounds`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `readings_tray` ON `readings` (`created_at`) WHERE "readings"."waits";--> statement-breakpoint
CREATE INDEX `readings_inbound` ON `readings` (`inbound_id`);--> statement-breakpoint
CREATE INDEX `readings_person` ON `readings` (`person_id`);--> statement-breakpoint
CREATE TABLE `report_rounds` (
	`report_id` text NOT NULL,
	`round_id` text NOT NULL,
	PRIMARY KEY(`report_id`, `round_id`)
);
--> statement-breakpoint
CREATE INDEX `report_rounds_round` ON `report_rounds` (`round_id`);--> statement-breakpoint
CREATE TABLE `reports` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`status` text,
	`proof` text,
	`reading_id` text,
	`reason` text,
	`route` text NOT NULL,
	`inbound_id` text,
	`token_round_id` text,
	`entered_by` text,
	`said_at` text,
	`received_at` text NOT NULL,
	`stored_at` text NOT NULL,
	`key_id` text NOT NULL,
	`sealed_extras` blob
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reports_id` ON `reports` (`id`);--> statement-breakpoint
CREATE INDEX `reports_person` ON `reports` (`person_id`);--> statement-breakpoint
CREATE TABLE `rounds` (
	`id` text PRIMARY KEY NOT NULL,
	`no` integer NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`wording` text NOT NULL,
	`audience` text NOT NULL,
	`ladder` text NOT NULL,
	`key_id` text NOT NULL,
	`opened_at` text,
	`opened_by` text,
	`closed_at` text,
	`closed_by` text,
	`counts_from` text,
	`filled_to` integer,
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rounds_no` ON `rounds` (`no`);--> statement-breakpoint
CREATE INDEX `rounds_state` ON `rounds` (`state`);--> statement-breakpoint
CREATE TABLE `sites` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sites_name` ON `sites` (`name`);--> statement-breakpoint
CREATE TABLE `standings` (
	`round_id` text NOT NULL,
	`person_id` text NOT NULL,
	`department_id` text NOT NULL,
	`site_id` text NOT NULL,
	`bucket` text NOT NULL,
	`silence` text NOT NULL,
	`status` text,
	`proof` text,
	`route` text,
	`report_id` text,
	`said_at` text,
	`answered_at` text,
	`unread` integer DEFAULT 0 NOT NULL,
	`automatic` integer DEFAULT false NOT NULL,
	`conflict` integer DEFAULT false NOT NULL,
	`open_help` integer DEFAULT false NOT NULL,
	`excluded` text,
	`deceased` integer DEFAULT false NOT NULL,
	`taken_by` text,
	`taken_at` text,
	PRIMARY KEY(`round_id`, `person_id`),
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `standings_bucket` ON `standings` (`round_id`,`bucket`);--> statement-breakpoint
CREATE INDEX `standings_open_help` ON `standings` (`round_id`) WHERE "standings"."open_help";--> statement-breakpoint
CREATE INDEX `standings_department` ON `standings` (`round_id`,`department_id`);--> statement-breakpoint
CREATE TABLE `tallies` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`round_id` text NOT NULL,
	`department_id` text NOT NULL,
	`site_id` text NOT NULL,
	`measure` text NOT NULL,
	`minute` integer DEFAULT 0 NOT NULL,
	`n` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `tallies_round` ON `tallies` (`round_id`);
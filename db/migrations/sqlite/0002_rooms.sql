CREATE TABLE `access_links` (
	`hash` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`account_id` text,
	`expires_at` text NOT NULL,
	`used_at` text,
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `access_links_account` ON `access_links` (`account_id`);--> statement-breakpoint
CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`login` text NOT NULL,
	`name` text NOT NULL,
	`password_hash` text,
	`sealed_totp` blob,
	`totp_step` integer,
	`oidc_subject` text,
	`active` integer DEFAULT true NOT NULL,
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_login` ON `accounts` (`login`);--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_oidc_subject` ON `accounts` (`oidc_subject`);--> statement-breakpoint
CREATE TABLE `alerts` (
	`round_id` text NOT NULL,
	`person_id` text NOT NULL,
	`started_at` text NOT NULL,
	`turn` integer NOT NULL,
	`next_at` text NOT NULL,
	`ended_at` text,
	PRIMARY KEY(`round_id`, `person_id`)
);
--> statement-breakpoint
CREATE INDEX `alerts_running` ON `alerts` (`round_id`) WHERE "alerts"."ended_at" is null;--> statement-breakpoint
CREATE TABLE `answer_calls` (
	`notice_id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`called_by` text NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `answer_calls_round` ON `answer_calls` (`round_id`);--> statement-breakpoint
CREATE TABLE `climbs` (
	`round_id` text NOT NULL,
	`wave` integer NOT NULL,
	`kind` text NOT NULL,
	`step` integer NOT NULL,
	`turn` integer NOT NULL,
	`started_at` text NOT NULL,
	`done_to` text,
	PRIMARY KEY(`round_id`, `wave`, `kind`, `step`, `turn`)
);
--> statement-breakpoint
CREATE TABLE `department_managers` (
	`department_id` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`department_id`, `person_id`),
	FOREIGN KEY (`department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `department_managers_person` ON `department_managers` (`person_id`);--> statement-breakpoint
CREATE TABLE `duties` (
	`kind` text NOT NULL,
	`person_id` text NOT NULL,
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	PRIMARY KEY(`kind`, `person_id`)
);
--> statement-breakpoint
CREATE TABLE `health_facts` (
	`name` text PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`fact` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `notice_acts` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`notice_id` text NOT NULL,
	`revision` integer NOT NULL,
	`act` text NOT NULL,
	`actor` text NOT NULL,
	`at` text NOT NULL,
	`remark` text
);
--> statement-breakpoint
CREATE INDEX `notice_acts_notice` ON `notice_acts` (`notice_id`);--> statement-breakpoint
CREATE TABLE `notice_revisions` (
	`notice_id` text NOT NULL,
	`revision` integer NOT NULL,
	`topic` text NOT NULL,
	`audience` text NOT NULL,
	`drill` integer DEFAULT false NOT NULL,
	`pinned` integer DEFAULT false NOT NULL,
	`valid_until` text,
	`wording` text NOT NULL,
	`change` text,
	`written_by` text NOT NULL,
	`written_at` text NOT NULL,
	PRIMARY KEY(`notice_id`, `revision`),
	FOREIGN KEY (`notice_id`) REFERENCES `notices`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `notice_short_texts` (
	`notice_id` text NOT NULL,
	`revision` integer NOT NULL,
	`medium` text NOT NULL,
	`language` text NOT NULL,
	`text` text NOT NULL,
	`written_by` text NOT NULL,
	`written_at` text NOT NULL,
	PRIMARY KEY(`notice_id`, `revision`, `medium`, `language`)
);
--> statement-breakpoint
CREATE TABLE `notices` (
	`id` text PRIMARY KEY NOT NULL,
	`no` integer NOT NULL,
	`state` text NOT NULL,
	`revision` integer NOT NULL,
	`published_revision` integer,
	`first_published_at` text,
	`published_at` text,
	`taken_back_at` text,
	`taken_back_for` text,
	`title_hidden` integer DEFAULT false NOT NULL,
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notices_no` ON `notices` (`no`);--> statement-breakpoint
CREATE TABLE `official_accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`network` text NOT NULL,
	`handle` text NOT NULL,
	`skeleton` text NOT NULL,
	`address` text NOT NULL,
	`department` text NOT NULL,
	`owner_number` text NOT NULL,
	`deputy_number` text NOT NULL,
	`purpose` text NOT NULL,
	`opened_on` text,
	`state` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` text NOT NULL,
	`decided_by` text,
	`decided_at` text,
	`checked_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `official_accounts_handle` ON `official_accounts` (`network`,`handle`);--> statement-breakpoint
CREATE TABLE `passkeys` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`public_key` blob NOT NULL,
	`counter` integer NOT NULL,
	`transports` text,
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `passkeys_account` ON `passkeys` (`account_id`);--> statement-breakpoint
CREATE TABLE `person_pins` (
	`id` text PRIMARY KEY NOT NULL,
	`digest` text NOT NULL,
	`issued_at` text NOT NULL,
	`changed_at` text
);
--> statement-breakpoint
CREATE TABLE `post_targets` (
	`id` text PRIMARY KEY NOT NULL,
	`post_id` text NOT NULL,
	`outlet` text NOT NULL,
	`subscription_id` text,
	`state` text NOT NULL,
	`due_at` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`claimed_by` text,
	`lease_until` text,
	`posted_at` text,
	`provider_id` text,
	`fault` text,
	`detail` text
);
--> statement-breakpoint
CREATE INDEX `post_targets_post` ON `post_targets` (`post_id`);--> statement-breakpoint
CREATE INDEX `post_targets_due` ON `post_targets` (`outlet`,`due_at`) WHERE "post_targets"."state" in ('waiting', 'unknown');--> statement-breakpoint
CREATE INDEX `post_targets_claimed` ON `post_targets` (`lease_until`) WHERE "post_targets"."state" = 'claimed';--> statement-breakpoint
CREATE TABLE `post_tries` (
	`id` text PRIMARY KEY NOT NULL,
	`target_id` text NOT NULL,
	`started_at` text NOT NULL,
	`ended_at` text,
	`outcome` text,
	`detail` text
);
--> statement-breakpoint
CREATE INDEX `post_tries_target` ON `post_tries` (`target_id`);--> statement-breakpoint
CREATE TABLE `posts` (
	`id` text PRIMARY KEY NOT NULL,
	`notice_id` text NOT NULL,
	`revision` integer NOT NULL,
	`outlet` text NOT NULL,
	`language` text NOT NULL,
	`drill` integer DEFAULT false NOT NULL,
	`text` text NOT NULL,
	`url` text,
	`counts` text,
	`posted_by` text NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `posts_notice` ON `posts` (`notice_id`);--> statement-breakpoint
CREATE TABLE `public_copies` (
	`folder` text PRIMARY KEY NOT NULL,
	`digest` text,
	`written_at` text,
	`checked_at` text,
	`pushed_digest` text,
	`pushed_at` text,
	`problem` text,
	`problem_at` text
);
--> statement-breakpoint
CREATE TABLE `public_rounds` (
	`round_id` text PRIMARY KEY NOT NULL,
	`counts` integer NOT NULL,
	`changed_by` text NOT NULL,
	`changed_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `push_subscriptions` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`digest` text NOT NULL,
	`language` text NOT NULL,
	`sealed` blob NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `push_subscriptions_digest` ON `push_subscriptions` (`digest`);--> statement-breakpoint
CREATE TABLE `recovery_codes` (
	`hash` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`used_at` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `recovery_codes_account` ON `recovery_codes` (`account_id`);--> statement-breakpoint
CREATE TABLE `role_grants` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`role` text NOT NULL,
	`department_id` text,
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `role_grants_account` ON `role_grants` (`account_id`);--> statement-breakpoint
CREATE TABLE `round_texts` (
	`round_id` text NOT NULL,
	`turn` integer NOT NULL,
	`purpose` text NOT NULL,
	`wording` text NOT NULL,
	`written_at` text NOT NULL,
	`written_by` text NOT NULL,
	PRIMARY KEY(`round_id`, `turn`)
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`hash` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`proof` text NOT NULL,
	`seen_at` text NOT NULL,
	`confirmed_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`created_at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sessions_account` ON `sessions` (`account_id`);--> statement-breakpoint
CREATE INDEX `sessions_expires` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `site_states` (
	`no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`site_id` text NOT NULL,
	`openness` text NOT NULL,
	`damage` text NOT NULL,
	`from_at` text NOT NULL,
	`entered_by` text NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `site_states_site` ON `site_states` (`site_id`);--> statement-breakpoint
CREATE TABLE `tally_sums` (
	`round_id` text NOT NULL,
	`department_id` text NOT NULL,
	`site_id` text NOT NULL,
	`measure` text NOT NULL,
	`minute` integer NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`round_id`, `department_id`, `site_id`, `measure`, `minute`)
);
--> statement-breakpoint
CREATE TABLE `token_buckets` (
	`id` text PRIMARY KEY NOT NULL,
	`full_at` text NOT NULL
);
--> statement-breakpoint
DROP INDEX `standings_department`;--> statement-breakpoint
ALTER TABLE `standings` ADD `wave` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
DROP INDEX `messages_due`;--> statement-breakpoint
ALTER TABLE `messages` ADD `purpose` text DEFAULT 'ask' NOT NULL;--> statement-breakpoint
ALTER TABLE `messages` ADD `priority` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `messages` ADD `about` text;--> statement-breakpoint
ALTER TABLE `messages` ADD `avoid_relay` text;--> statement-breakpoint
ALTER TABLE `messages` ADD `delivery_rank` integer;--> statement-breakpoint
ALTER TABLE `messages` ADD `delivered_at` text;--> statement-breakpoint
CREATE INDEX `messages_without_receipt` ON `messages` (`channel`,`handed_over_at`) WHERE "messages"."state" = 'handed_over' and "messages"."delivered_at" is null and "messages"."channel" <> 'smtp';--> statement-breakpoint
CREATE INDEX `messages_due` ON `messages` (`channel`,`priority`,`turn`,`attempts`,`due_at`) WHERE "messages"."state" in ('waiting', 'unknown');--> statement-breakpoint
DROP INDEX `reports_person`;--> statement-breakpoint
ALTER TABLE `reports` ADD `flag` text;--> statement-breakpoint
ALTER TABLE `reports` ADD `takes_back_id` text;--> statement-breakpoint
ALTER TABLE `reports` ADD `reason_digest` text;--> statement-breakpoint
ALTER TABLE `reports` ADD `signature` text;--> statement-breakpoint
ALTER TABLE `reports` ADD `chained_in` integer;--> statement-breakpoint
CREATE INDEX `reports_unchained` ON `reports` (`no`) WHERE "reports"."chained_in" is null;--> statement-breakpoint
CREATE INDEX `reports_person` ON `reports` (`person_id`,`received_at`);--> statement-breakpoint
DROP INDEX `tallies_round`;--> statement-breakpoint
CREATE INDEX `tallies_round` ON `tallies` (`round_id`,`no`);--> statement-breakpoint
ALTER TABLE `audit_entries` ADD `origin` text;--> statement-breakpoint
CREATE INDEX `audit_entries_act` ON `audit_entries` (`act`,`no`);--> statement-breakpoint
ALTER TABLE `rounds` ADD `reminders` text;--> statement-breakpoint
ALTER TABLE `rounds` ADD `turn` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `rounds` ADD `widened_at` text;--> statement-breakpoint
ALTER TABLE `rounds` ADD `stopped_at` text;--> statement-breakpoint
ALTER TABLE `rounds` ADD `stopped_by` text;--> statement-breakpoint
ALTER TABLE `rounds` ADD `held_seconds` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `rounds` ADD `squashed_to` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `rounds` ADD `purged_at` text;
CREATE TABLE `raws` (
	`inbound_id` text PRIMARY KEY NOT NULL,
	`sealed_raw` blob NOT NULL,
	`sealed_envelope` blob NOT NULL,
	FOREIGN KEY (`inbound_id`) REFERENCES `inbounds`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `raws` (`inbound_id`, `sealed_raw`, `sealed_envelope`) SELECT `id`, `sealed_raw`, `sealed_envelope` FROM `inbounds`;--> statement-breakpoint
ALTER TABLE `inbounds` DROP COLUMN `sealed_raw`;--> statement-breakpoint
ALTER TABLE `inbounds` DROP COLUMN `sealed_envelope`;
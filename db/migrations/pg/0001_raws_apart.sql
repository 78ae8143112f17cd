CREATE TABLE "raws" (
	"inbound_id" text PRIMARY KEY NOT NULL,
	"sealed_raw" "bytea" NOT NULL,
	"sealed_envelope" "bytea" NOT NULL
);
--> statement-breakpoint
INSERT INTO "raws" ("inbound_id", "sealed_raw", "sealed_envelope") SELECT "id", "sealed_raw", "sealed_envelope" FROM "inbounds";--> statement-breakpoint
ALTER TABLE "raws" ADD CONSTRAINT "raws_inbound_id_inbounds_id_fk" FOREIGN KEY ("inbound_id") REFERENCES "public"."inbounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inbounds" DROP COLUMN "sealed_raw";--> statement-breakpoint
ALTER TABLE "inbounds" DROP COLUMN "sealed_envelope";
/** require: STARTTLS or no mail; implicit: TLS from the first byte; none: clear text. */
export const TLS_POLICIES = ['require', 'implicit', 'none'] as const;
export type TlsPolicy = (typeof TLS_POLICIES)[number];

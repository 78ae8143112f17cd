/** Whether a message at the provider is this text; senders may turn typographic signs into plainer ones on the way. */
export const isTextOf = (body: string, text: string): boolean => bare(body) === bare(text);

const bare = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');

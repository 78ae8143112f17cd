/** Opens X with the text already typed, for whoever posts by hand (docs.x.com, Web Intents). */
export const composeLink = (text: string): string => `https://x.com/intent/post?${new URLSearchParams({ text })}`;

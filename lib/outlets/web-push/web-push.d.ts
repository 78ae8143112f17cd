declare module 'web-push' {
  interface Details {
    method: string;
    endpoint: string;
    headers: Record<string, string | number>;
    body: Buffer | null;
  }
  interface Options {
    vapidDetails: { subject: string; publicKey: string; privateKey: string };
    TTL: number;
    urgency: 'high' | 'normal';
    topic: string;
    contentEncoding: 'aes128gcm';
  }
  interface Subscription {
    endpoint: string;
    keys: { p256dh: string; auth: string };
  }
  const webPush: {
    generateRequestDetails(subscription: Subscription, payload: string, options: Options): Details;
    generateVAPIDKeys(): { publicKey: string; privateKey: string };
  };
  export default webPush;
}

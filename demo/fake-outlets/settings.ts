import { FAKE_LINE_TOKEN } from './fake-line.ts';
import { FAKE_X } from './fake-x.ts';

/** The settings by which Anpi posts at the fake X at this address. */
export const fakeXSettings = (url: string): Record<string, string> => ({
  X_API_KEY: FAKE_X.appKey,
  X_API_SECRET: FAKE_X.appSecret,
  X_ACCESS_TOKEN: FAKE_X.accessToken,
  X_ACCESS_SECRET: FAKE_X.accessSecret,
  X_API_URL: url,
});

/** The settings by which Anpi broadcasts over the fake LINE at this address. */
export const fakeLineSettings = (url: string): Record<string, string> => ({
  LINE_CHANNEL_TOKEN: FAKE_LINE_TOKEN,
  LINE_API_URL: url,
});

import type { NextConfig } from 'next';

const config: NextConfig = {
  serverExternalPackages: ['better-sqlite3', 'pg', 'nodemailer', 'pino'],
  images: { unoptimized: true },
  poweredByHeader: false,
  // Only the screens: `npm run check` looks at the types of everything.
  typescript: { tsconfigPath: 'app/tsconfig.json' },
  experimental: {
    // A page that somebody may not open answers 403 with `app/forbidden.tsx`.
    authInterrupts: true,
    // A roster of 100,000 people is a file of about 15 MB.
    serverActions: { bodySizeLimit: '32mb' },
  },
};

export default config;

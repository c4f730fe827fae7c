import path from 'node:path'
import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run check` and `npm test` hold types and lint; a start on a user's machine does not pay for them again.
  typescript: { ignoreBuildErrors: true },
  cacheHandler: path.resolve('lib/platform/cache/handler.mjs'),
  cacheMaxMemorySize: 0,
  // A page's title comes with its head, never after it: readers without scripts and screen readers have no other.
  htmlLimitedBots: /./,
  images: { unoptimized: true },
  serverExternalPackages: ['pg', '@node-rs/argon2', 'date-holidays'],
  experimental: { globalNotFound: true, serverActions: { bodySizeLimit: '1mb' } },
}

export default config

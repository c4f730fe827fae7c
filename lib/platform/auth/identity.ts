import 'server-only'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { env } from '@/lib/platform/env/env'

export const identityId = 'identity'

/** What a provider says of a person: its own id of them, and the claim that is to hold the IIN, unchecked. */
export type Vouched = { id: string; iin: unknown }

/** The OpenID Connect provider of the installation, by its host, for people to recognise; null where none is set. */
export function identityHost(): string | null {
  const { OIDC_ISSUER } = env()
  return OIDC_ISSUER ? new URL(OIDC_ISSUER).host : null
}

/**
 * Any OpenID Connect provider, by its discovery document: authorization code with PKCE, state and nonce (OpenID Connect Core 3.1). The IIN may
 * stand in the ID token or be told by the userinfo endpoint, whose `sub` must then be the token's (5.3.2).
 */
export function identityProvider(): OAuthConfig<Record<string, unknown>>[] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_IIN_CLAIM } = env()
  if (!issuer) return []
  return [
    {
      id: identityId,
      name: identityId,
      type: 'oauth',
      issuer,
      wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
      clientId,
      clientSecret,
      idToken: true,
      checks: ['pkce', 'state', 'nonce'],
      authorization: { params: { scope: 'openid profile' } },
      userinfo: {
        async request({ tokens, client }) {
          const told = tokens.id_token ? client.issuer.metadata.userinfo_endpoint : undefined
          const claims = claimsIn(tokens.id_token)
          if (OIDC_IIN_CLAIM in claims || !told) return claims
          const more = await client.userinfo(tokens.access_token ?? '')
          if (more.sub !== claims.sub) throw new Error('userinfo is about somebody else')
          return { ...more, ...claims }
        },
      },
      profile: (claims): Vouched => ({ id: String(claims.sub), iin: claims[OIDC_IIN_CLAIM] }),
    },
  ]
}

/** The payload of an ID token that next-auth's client has verified already: signature, issuer, audience, nonce, time. */
function claimsIn(idToken: string | undefined): { sub?: string; [claim: string]: unknown } {
  const [, payload = ''] = (idToken ?? '').split('.')
  return payload ? JSON.parse(Buffer.from(payload, 'base64url').toString()) : {}
}

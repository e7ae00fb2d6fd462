/** Access tokens for mail servers: asked for when needed, kept in memory until shortly before they end. */
import { z } from 'zod'
import type { OAuthSettings, SecretOf } from '../words/mailbox.ts'

export type Tokens = {
  /** A token that is good for a minute at least; `fresh` asks anew, after a server has refused the one it was shown. */
  token: (options?: { fresh: boolean }) => Promise<string>
}

const Answer = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().default(300) })
const Failure = z.object({ error: z.string(), error_description: z.string().optional() })

/** Throws with the token server's own words; never with a secret. */
export function openTokens(settings: OAuthSettings, secretOf: SecretOf, now = Date.now): Tokens {
  let kept: { token: string; until: number } | null = null
  return {
    token: async ({ fresh } = { fresh: false }) => {
      if (!fresh && kept !== null && now() < kept.until - 60_000) return kept.token
      const { access_token, expires_in } = await ask(settings, secretOf)
      kept = { token: access_token, until: now() + expires_in * 1000 }
      return access_token
    },
  }
}

async function ask(settings: OAuthSettings, secretOf: SecretOf): Promise<z.infer<typeof Answer>> {
  const form = new URLSearchParams({ client_id: settings.client_id, ...(await grantOf(settings, secretOf)) })
  if (settings.client_secret !== undefined) form.set('client_secret', await secretOf(settings.client_secret))
  const answer = await fetch(addressOf(settings), {
    method: 'POST',
    body: form,
    redirect: 'error',
    signal: AbortSignal.timeout(20_000),
  })
  const said: unknown = await answer.json().catch(() => null)
  const parsed = Answer.safeParse(said)
  if (answer.ok && parsed.success) return parsed.data
  const failure = Failure.safeParse(said)
  const why = failure.success
    ? `${failure.data.error}: ${(failure.data.error_description ?? '').split('\n')[0]?.slice(0, 200)}`
    : `answer ${answer.status}`
  throw new Error(`the token server gave no token (${why})`)
}

async function grantOf(settings: OAuthSettings, secretOf: SecretOf): Promise<Record<string, string>> {
  const { provider, refresh_token, scope } = settings
  const asked = scope ?? (provider === 'microsoft' && refresh_token === undefined ? microsoftOwn : undefined)
  const scoped = asked === undefined ? {} : { scope: asked }
  if (refresh_token === undefined) return { grant_type: 'client_credentials', ...scoped }
  return { grant_type: 'refresh_token', refresh_token: await secretOf(refresh_token), ...scoped }
}

const microsoftOwn = 'https://outlook.office365.com/.default'

function addressOf({ provider, token_url, tenant }: OAuthSettings): string {
  if (provider === 'google') return 'https://oauth2.googleapis.com/token'
  if (provider === 'microsoft') return `https://login.microsoftonline.com/${tenant}/oauth2/v2.0/token`
  return token_url ?? ''
}

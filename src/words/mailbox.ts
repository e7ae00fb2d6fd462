/** `mailboxes:` of `desk.yaml`: the mailboxes of a business. Secrets stand here by name only. */
import { z } from 'zod'

const secretName = z
  .string()
  .regex(/^[A-Za-z][\w-]{0,63}$/, 'the name of a secret such as RFQ_MAILBOX, never the secret itself')

/** How an access token is had (RFC 6749); it is shown to the mail server as XOAUTH2. */
const OAuthSettings = z.strictObject({
  /** `google` and `microsoft` know their own addresses; anything else is an https address. */
  token_url: z.url({ protocol: /^https$/, error: 'an https address' }).optional(),
  provider: z.enum(['google', 'microsoft']).optional(),
  /** Microsoft: the directory the mailbox belongs to. */
  tenant: z
    .string()
    .regex(/^[\w.-]+$/)
    .default('organizations'),
  client_id: z.string(),
  client_secret: secretName.optional(),
  /** Left out: the program acts for itself (client credentials), which Microsoft offers for shared mailboxes. */
  refresh_token: secretName.optional(),
  scope: z.string().optional(),
})
export type OAuthSettings = z.infer<typeof OAuthSettings>

/** Where a mail server is and as whom to sign in; `secret` names a password, `oauth` a way to tokens. */
const access = {
  host: z.string().regex(/^[\w.:-]+$/, 'a host name such as imap.norvane.example'),
  port: z.int().min(1).max(65_535).optional(),
  /** `none` sends the password readable: refused for any host but this machine. */
  security: z.enum(['tls', 'starttls', 'none']).default('tls'),
  user: z.string().min(1),
  secret: secretName.optional(),
  oauth: OAuthSettings.optional(),
  /** A file with the certificate of a server that signs its own. */
  ca_file: z.string().optional(),
}

const ImapSettings = z.strictObject({
  kind: z.literal('imap'),
  ...access,
  /** The folders signals come from; none: the connection only takes drafts. */
  folders: z.array(z.string().min(1)).default(['INBOX']),
  /** The lane everything in these folders is for; left out, what arrived decides. */
  lane: z.string().optional(),
  /** How many days of mail are taken at the first import; left out: all. */
  first_import_days: z.int().min(0).optional(),
  /** Mail of so many days is looked through again after every new connection, read or unread. */
  look_back_days: z.int().min(0).max(60).default(2),
  /** How often is looked where the server cannot tell of new mail, and as well where it can. */
  poll_seconds: z.int().min(5).max(3600).default(60),
  /** Left out: the folder the server marks as \Drafts, whatever it is called. */
  drafts_folder: z.string().optional(),
  sent_folder: z.string().optional(),
})
export type ImapSettings = z.infer<typeof ImapSettings>

const MailboxSettings = ImapSettings.superRefine((settings, context) => {
  const { secret, oauth, security, host } = settings
  const refuse = (path: string, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message })
  if ((secret === undefined) === (oauth === undefined))
    refuse('secret', 'name either a secret (a password) or oauth')
  if (security === 'none' && !['127.0.0.1', 'localhost', '::1'].includes(host))
    refuse('security', 'none would send the password readable: use tls or starttls')
  if (oauth && (oauth.provider === undefined) === (oauth.token_url === undefined))
    refuse('oauth', 'name either a provider (google, microsoft) or a token_url')
})
export const Mailboxes = z.record(
  z.string().regex(/^[a-z][\w-]{0,40}$/, 'a name such as rfq-mailbox'),
  MailboxSettings,
)
export type Mailboxes = z.infer<typeof Mailboxes>

/** A secret by its name. Refusal('bad-argument') says where one that is missing belongs. */
export type SecretOf = (name: string) => Promise<string>

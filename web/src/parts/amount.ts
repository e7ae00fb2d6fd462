import { t } from '../messages/messages.ts'

/** `EUR 16,812.00`: the digits of the decimal as they are, only grouped for reading. */
export function showAmount({ amount, currency }: { amount: string; currency: string }): string {
  const [whole = '0', fraction] = amount.split('.')
  const grouped = new Intl.NumberFormat(t.language === 'en' ? 'en-GB' : t.language).format(BigInt(whole))
  return `${currency} ${grouped}${fraction === undefined ? '' : `.${fraction}`}`
}

/** What a person can make the server do; every one is a POST by the signed-in person. */

import type { Packet } from '../../../src/words/packet.ts'
import type { Receipt } from '../../../src/words/receipt.ts'
import { send, sendFiles } from './client.ts'
import type { Decided, Edit, Hold, PacketState, Person, SavedView, Someone, Verified } from './types.ts'

export function signIn(token: string): Promise<{ person: Person }> {
  return send('/api/sign-in', { token })
}

export function signOut(): Promise<unknown> {
  return send('/api/sign-out')
}

export function decide(id: string, decided: Decided): Promise<{ state: PacketState }> {
  return send(`/api/packets/${encodeURIComponent(id)}/reviews`, decided)
}

export function saveEdit(
  id: string,
  revision: number,
  edit: Edit,
): Promise<{ revision: number; packet: Packet }> {
  return send(`/api/packets/${encodeURIComponent(id)}/revisions`, { revision, edit })
}

/** The packet’s next revision, with a proposal among its drafts. */
export function askForProposal(id: string, revision: number): Promise<{ revision: number; packet: Packet }> {
  return send(`/api/packets/${encodeURIComponent(id)}/proposals`, { revision })
}

export type Attended = { hold: Hold | null; present: Someone[] }

export function attend(id: string, wants: 'look' | 'hold' | 'take-over'): Promise<Attended> {
  return send(`/api/packets/${encodeURIComponent(id)}/presence`, { wants })
}

/** Also as the page closes: the request outlives it. */
export function leavePacket(id: string): Promise<unknown> {
  return send(`/api/packets/${encodeURIComponent(id)}/leave`, {}, { keepalive: true })
}

export function snooze(id: string, until: string | null): Promise<unknown> {
  return send(`/api/packets/${encodeURIComponent(id)}/snooze`, { until })
}

export function takeBack(id: string): Promise<{ revision: number }> {
  return send(`/api/packets/${encodeURIComponent(id)}/take-back`)
}

export type Alike = { packetId: string; revision: number; digest: string }
export type Each = { packetId: string; state?: PacketState; refused?: { code: string; message: string } }

export function approveAlike(packets: readonly Alike[]): Promise<{ packets: Each[] }> {
  return send('/api/approvals', { packets })
}

export function saveView(view: {
  name: string
  search: Record<string, string> | null
}): Promise<{ views: SavedView[] }> {
  return send('/api/views', view)
}

export function undoReceipt(id: string): Promise<{ receipt: Receipt }> {
  return send(`/api/receipts/${encodeURIComponent(id)}/undo`)
}

export function verifyLedger(): Promise<Verified> {
  return send('/api/ledger/verify')
}

export function retryStuck(id: string): Promise<unknown> {
  return send(`/api/stuck/${encodeURIComponent(id)}/retry`)
}

export function giveUpStuck(id: string, note: string): Promise<unknown> {
  return send(`/api/stuck/${encodeURIComponent(id)}/give-up`, { note })
}

export type Received = { signals: { id: string; duplicate: boolean }[] }

export function dropFiles(files: readonly File[], lane: string | undefined): Promise<Received> {
  return sendFiles(`/signals${lane ? `?lane=${encodeURIComponent(lane)}` : ''}`, files)
}

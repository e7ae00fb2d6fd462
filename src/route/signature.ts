/** Signatures over a packet's digest (Ed25519, RFC 8032), so that who approved what can be checked without the program. */
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import type { Signed } from '../words/approval.ts'
import { canonical } from '../words/canonical.ts'

export type Signer = {
  /** SPKI, DER: stored with the business, so that approvals can be verified without the private key. */
  publicKey: Buffer
  sign: (signed: Signed) => Buffer
}

/** A signer from a PKCS #8 PEM private key. */
export function signerOf(privateKeyPem: string): Signer {
  const key = createPrivateKey(privateKeyPem)
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' })
  return { publicKey, sign: (signed) => sign(null, bytesOf(signed), key) }
}

/** A new PKCS #8 PEM private key. */
export function newPrivateKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}

/** True when `signature` was made over exactly these members by the holder of the key. */
export function signatureHolds(publicKey: Buffer, signed: Signed, signature: Buffer): boolean {
  const key: KeyObject = createPublicKey({ key: publicKey, type: 'spki', format: 'der' })
  return verify(null, bytesOf(signed), key, signature)
}

function bytesOf({ businessId, packetId, revision, digest, personId, at }: Signed): Buffer {
  return Buffer.from(
    `countersign approval v1\n${canonical({ businessId, packetId, revision, digest, personId, at })}`,
  )
}

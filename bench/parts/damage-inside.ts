/** Damage to what is packed inside a file: a fault in the packed bytes alone would only ever show that they are damaged. */
import { deflateSync, inflateSync } from 'node:zlib'
import { editZip, ZipReader } from '@cj-tech-master/excelts/archive'
import { damage } from './damage.ts'

/** A DOCX, XLSX or PDF with one part or stream damaged and packed again; null where nothing packed was found. */
export function damageInside(
  bytes: Buffer,
  other: Buffer,
  random: () => number,
): Promise<Buffer | null> | Buffer | null {
  return bytes.subarray(0, 2).toString('latin1') === 'PK'
    ? insideZip(bytes, other, random)
    : insidePdf(bytes, other, random)
}

async function insideZip(bytes: Buffer, other: Buffer, random: () => number): Promise<Buffer | null> {
  const zip = new ZipReader(bytes)
  const names: string[] = []
  for await (const { path } of zip.entries()) if (/\.(xml|rels)$/.test(path)) names.push(path)
  const name = names[Math.floor(random() * names.length)]
  const part = name === undefined ? null : await zip.get(name)
  if (name === undefined || part === null) return null
  const edit = await editZip(bytes)
  edit.set(name, damage(Buffer.from(await part.bytes()), other, random))
  return Buffer.from(await edit.bytes())
}

/** The places of the other objects are then wrong as well, as in many a PDF that was edited by hand. */
function insidePdf(bytes: Buffer, other: Buffer, random: () => number): Buffer | null {
  const text = bytes.toString('latin1')
  const streams = [...text.matchAll(/\/FlateDecode(?:(?!stream)[\s\S]){0,200}stream\r?\n/g)]
  const stream = streams[Math.floor(random() * streams.length)]
  if (stream === undefined) return null
  const start = stream.index + stream[0].length
  const end = text.indexOf('endstream', start)
  try {
    const unpacked = inflateSync(bytes.subarray(start, end))
    const packed = deflateSync(damage(unpacked, other, random))
    return Buffer.concat([bytes.subarray(0, start), packed, Buffer.from('\n'), bytes.subarray(end)])
  } catch {
    return null
  }
}

import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { documentQuery } from '../../api/queries.ts'
import type { DocumentView } from '../../api/types.ts'
import { DocumentCardHead } from '../../parts/document-head.tsx'
import { FileView } from '../../parts/file-view.tsx'
import { Answer } from '../../parts/page.tsx'
import { usePacket } from './packet-context.tsx'
import { useMarks } from './use-marks.ts'

/** An approved document that something rests on: whether it stands, and the very words. */
export function DocumentSource({ source }: { source: string }) {
  const [id, version] = splitVersion(source)
  return (
    <Answer query={useQuery(documentQuery(id, version))}>
      {(document) => <Loaded {...{ document, source, id, version }} />}
    </Answer>
  )
}

type LoadedProps = { document: DocumentView; source: string; id: string; version: string }

function Loaded({ document, source, id, version }: LoadedProps) {
  const { selection } = usePacket()
  const marks = useMarks(source)
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    place.current?.querySelector('[data-chosen]')?.scrollIntoView({ block: 'center', inline: 'center' })
  }, [selection.turn])
  return (
    <article ref={place}>
      <DocumentCardHead document={document} id={id} version={version} link />
      <FileView
        address={`/api/documents/${encodeURIComponent(id)}/${encodeURIComponent(version)}/file`}
        text={document.text}
        marks={marks}
      />
    </article>
  )
}

function splitVersion(source: string): [string, string] {
  const name = source.slice('document:'.length)
  const at = name.lastIndexOf('@')
  return [name.slice(0, at), name.slice(at + 1)]
}

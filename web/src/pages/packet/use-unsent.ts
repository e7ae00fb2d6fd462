/** A person's unsaved changes, kept in this tab until they are saved or thrown away. */
import { useCallback, useState } from 'react'
import { isEmptyEdit, noEdit, type UnsentEdit } from './unsent-edit.ts'

export type Unsent = {
  /** The changes made on the revision that is shown. */
  unsent: UnsentEdit
  /** Changes made on another revision, waiting for a decision what becomes of them. */
  kept: UnsentEdit | null
  change: (make: (unsent: UnsentEdit) => UnsentEdit) => void
  discard: () => void
  /** Puts the kept changes on the revision that is shown. */
  useKept: () => void
}

export function useUnsent(packetId: string, revision: number): Unsent {
  const [stored, setStored] = useState(() => load(packetId) ?? noEdit(revision))
  const store = useCallback(
    (next: UnsentEdit) => {
      setStored(next)
      keep(packetId, next)
    },
    [packetId],
  )
  const isKept = stored.revision !== revision && !isEmptyEdit(stored)
  const unsent = stored.revision === revision ? stored : noEdit(revision)
  return {
    unsent,
    kept: isKept ? stored : null,
    change: (make) => store(make(unsent)),
    discard: () => store(noEdit(revision)),
    useKept: () => store({ ...stored, revision }),
  }
}

const name = (packetId: string) => `countersign.unsent.${packetId}`

function load(packetId: string): UnsentEdit | null {
  const text = sessionStorage.getItem(name(packetId))
  if (text === null) return null
  const stored: unknown = JSON.parse(text)
  return isUnsentEdit(stored) ? stored : null
}

function keep(packetId: string, unsent: UnsentEdit): void {
  if (isEmptyEdit(unsent)) sessionStorage.removeItem(name(packetId))
  else sessionStorage.setItem(name(packetId), JSON.stringify(unsent))
}

/** What an older version of the page stored may lack members. */
function isUnsentEdit(stored: unknown): stored is UnsentEdit {
  if (typeof stored !== 'object' || stored === null) return false
  return ['revision', 'fields', 'drafts', 'slots', 'entered', 'changes'].every((member) => member in stored)
}

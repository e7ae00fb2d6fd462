/** The sample businesses that `start --sample` can load, and the signals that arrive at them. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

export const sampleNames = ['exporter', 'service'] as const
export type SampleName = (typeof sampleNames)[number]

/** Whose the signals are that lie in `signals/` itself. */
const usualLane: Record<SampleName, string | null> = { exporter: 'export-rfq', service: null }

export type SampleSignal = { path: string; name: string; lane: string | null }

export function sampleFolder(root: string, sample: SampleName): string {
  return join(root, 'samples', sample)
}

/** What is handed in, in the order of names: files of `signals/LANE/` for that lane, those of `signals/` for the usual one. */
export async function sampleSignals(root: string, sample: SampleName): Promise<SampleSignal[]> {
  const folder = join(sampleFolder(root, sample), 'signals')
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile() && !/^(?:expected\.yaml|README\.md)$/.test(entry.name))
    .map(({ name, parentPath }) => {
      const lane = parentPath === folder ? usualLane[sample] : parentPath.slice(folder.length + 1)
      return { path: join(parentPath, name), name, lane }
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

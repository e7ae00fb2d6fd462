/** Which of our files imports which: a small scanner, since the compiler of TypeScript 7 cannot be asked from JavaScript. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'

export const root = normalize(join(import.meta.dirname, '..'))

/** `path` and `target` are relative to the repository (`src/route/record.ts`); packages keep their name (`zod`). */
export type Import = { path: string; line: number; target: string; typeOnly: boolean; reExport: boolean }
export type SourceFile = { path: string; text: string; code: string; imports: Import[] }

/** Every TypeScript file below a folder of the repository, comments blanked out in `code`. */
export function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !path.includes('node_modules/'))
    .sort()
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8')
      return { path, text, code: withoutComments(text), imports: importsIn(path, withoutComments(text)) }
    })
}

/** The imports of one file: static, over several lines, re-exported, dynamic, and modules named by URL for a child process. */
export function importsIn(path: string, code: string): Import[] {
  return patterns.flatMap((pattern) =>
    [...code.matchAll(pattern)].map((match): Import => {
      const { keyword = 'import', type, from = '' } = match.groups ?? {}
      const target = from.startsWith('.') ? normalize(join(dirname(path), from)) : from
      const line = code.slice(0, match.index).split('\n').length
      return { path, line, target, typeOnly: type !== undefined, reExport: keyword === 'export' }
    }),
  )
}

const patterns = [
  /^[ \t]*(?<keyword>import|export)\s+(?<type>type\s)?[^'"`;=]*?\bfrom\s*['"](?<from>[^'"]+)['"]/gm,
  /^[ \t]*(?<keyword>import)\s*['"](?<from>[^'"]+)['"]/gm,
  /\b(?<keyword>import)\(\s*['"](?<from>[^'"]+)['"]/gm,
  /\bnew URL\(\s*['"](?<from>\.[^'"]+\.ts)['"]\s*,\s*import\.meta\.url/gm,
]

/** Comments become blanks, so that lines keep their numbers; what stands in strings is left alone. */
function withoutComments(text: string): string {
  return text.replace(
    /('(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|(?<![\\:/[])\/\/[^\n]*/g,
    (whole, quoted: string | undefined) => quoted ?? whole.replace(/[^\n]/g, ' '),
  )
}

/** The first cycle found along imports, as paths that begin and end with the same file; null where there is none. */
export function cycleIn(files: readonly SourceFile[]): string[] | null {
  const known = new Map(files.map((file) => [file.path, file.imports.map(({ target }) => target)]))
  const done = new Set<string>()
  const walk = (path: string, trail: readonly string[]): string[] | null => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path]
    if (done.has(path)) return null
    for (const target of known.get(path) ?? []) {
      const cycle = known.has(target) ? walk(target, [...trail, path]) : null
      if (cycle) return cycle
    }
    done.add(path)
    return null
  }
  for (const path of known.keys()) {
    const cycle = walk(path, [])
    if (cycle) return cycle
  }
  return null
}

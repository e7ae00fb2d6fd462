/** The rules of the code's shape, each with the rule itself in its failure. ARCHITECTURE.md says why they are so. */
import { describe, expect, it } from 'vitest'
import { cycleIn, type Import, importsIn, type SourceFile, sourceFiles } from './import-graph.ts'

/** Who may import whom below src/, by folder. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  words: [],
  base: ['words'],
  recognise: ['words'],
  learn: ['words', 'recognise'],
  evidence: ['words', 'recognise', 'learn'],
  workspace: ['words', 'base', 'recognise', 'learn', 'evidence'],
  paper: ['words'],
  route: ['words', 'base', 'recognise', 'learn', 'evidence', 'workspace', 'paper'],
  connectors: ['words', 'base'],
  model: ['words', 'base'],
  lanes: ['words', 'recognise', 'learn', 'evidence'],
  trial: ['words', 'base', 'recognise', 'learn', 'evidence', 'workspace', 'route'],
  desks: ['words', 'base', 'recognise', 'learn', 'evidence', 'workspace', 'route'],
  api: ['words', 'base', 'recognise', 'learn', 'evidence', 'workspace', 'paper', 'route', 'trial', 'desks'],
  cli: ['words', 'base', 'recognise', 'learn', 'evidence', 'workspace', 'paper', 'route', 'trial', 'desks'],
}

/** The composition root: the only files outside these folders, and the only ones that know lanes, connectors and api. */
const compositionRoot = ['src/main.ts', 'src/machine.ts', 'src/file-reader.ts', 'src/start.ts']
const settings = 'src/config.ts'

const rule = `Who may import whom below src/ (DESIGN.md):
${Object.entries(mayImport)
  .map(([folder, others]) => `  ${folder}: ${others.join(', ') || 'nothing of ours'}`)
  .join('\n')}
  lanes never import one another; only ${compositionRoot.join(', ')} import lanes, connectors and api.
Move the code to where it may know what it needs, or hand it in as an argument.`

/** A file above 300 lines was looked at twice and stays for this reason. */
const longForAReason: Readonly<Record<string, string>> = {
  'src/route/review.ts': 'the one place where an Approval comes into being, with everything that guards it',
  'src/connectors/sheet-xlsx.ts': 'one file format from zip to cell; its parts mean nothing alone',
  'src/recognise/numeral.ts': 'digits of all writing systems; the tail is a table',
  'src/recognise/number-english.ts': 'number words of English; the tail is a table',
  'src/recognise/number-word.ts': 'number words of six languages; the tail is a table',
}
/** Tables of facts, not code: they grow with the world. */
const tables = [/^src\/recognise\/data\//, /^web\/src\/messages\//]
const secondLook = 300
const mostLines = 400

const all = sourceFiles('src')
const code = all.filter(({ path }) => !isTest(path))
const web = sourceFiles('web').filter(({ path }) => !isTest(path))

describe('who may import whom', () => {
  it('each folder knows only the folders below it', () => {
    const forbidden = code.flatMap(({ imports }) => imports.filter(isForbidden)).map(shown)
    expect(forbidden, `${rule}`).toEqual([])
  })

  it('every folder of src/ has a rule', () => {
    const folders = new Set(code.map(({ path }) => folderOf(path)))
    const strange = [...folders].filter(
      (name) => !(name in mayImport) && !compositionRoot.includes(name) && name !== settings,
    )
    expect(strange, `A new folder or file of src/ needs a line in this test.\n${rule}`).toEqual([])
  })

  it('lanes do not know one another', () => {
    const neighbours = code
      .filter(({ path }) => laneOf(path) !== null)
      .flatMap(({ imports }) => imports)
      .filter(({ path, target }) => target.startsWith('src/lanes/') && laneOf(target) !== laneOf(path))
    expect(neighbours.map(shown), `${rule}`).toEqual([])
  })

  it('the page takes types from src/words, and nothing else of ours', () => {
    const strange = web
      .flatMap(({ imports }) => imports)
      .filter(({ target }) => !isPackage(target) && !target.startsWith('web/'))
      .filter(({ target, typeOnly }) => !target.startsWith('src/words/') || !typeOnly)
    expect(
      strange.map(shown),
      'web/ may import only types (import type …) and only from src/words: everything else it knows is what the API answers.',
    ).toEqual([])
  })

  it('the words of the business do no input and output', () => {
    const machines = code
      .filter(({ path }) => folderOf(path) === 'words')
      .flatMap(({ imports }) => imports)
      .filter(({ target }) => isPackage(target) && target !== 'zod')
    expect(
      machines.map(shown),
      'src/words holds types, schemas and pure functions: no package but zod.',
    ).toEqual([])
  })

  it('nothing imports in a circle', () => {
    expect(
      cycleIn(all)?.join('\n  → ') ?? null,
      'No import cycles: the two files are one, or a third one holds what both need.',
    ).toBeNull()
    expect(cycleIn(web)?.join('\n  → ') ?? null).toBeNull()
  })

  it('finds imports however they are written', () => {
    const written = [
      "import {\n  one,\n  type Two,\n} from '../words/a.ts'",
      "import type { Three } from './b.ts'",
      "import './c.ts'",
      "export { four } from './d.ts'",
      "export * from './e.ts'",
      "const five = await import('./f.ts')",
      "spawn(new URL('./g.ts', import.meta.url))",
      "export const six = { from: './no.ts' }",
      "import zod from 'zod'",
    ]
    const found = importsIn('src/x/y.ts', written.join('\n')).map(({ target }) => target)
    expect(found.sort()).toEqual(
      ['src/words/a.ts', ...['b', 'c', 'd', 'e', 'f', 'g'].map((name) => `src/x/${name}.ts`), 'zod'].sort(),
    )
  })
})

describe('how files are named and built', () => {
  it('no place for things that belong nowhere', () => {
    const vague = [...all, ...web, ...sourceFiles('test'), ...sourceFiles('bench')]
      .map(({ path }) => path)
      .filter((path) => /(^|[/-])(utils?|helpers?|common|services?)([/.-]|$)/.test(path))
    expect(vague, 'No utils, helpers, common, services: name it after what it promises.').toEqual([])
  })

  it('files are nouns in kebab-case', () => {
    const odd = [...all, ...web]
      .map(({ path }) => path)
      .filter((path) => !/^[a-z0-9/-]+(\.test|\.config|\.d)?\.tsx?$/.test(path))
    expect(odd, 'Files are nouns in kebab-case.').toEqual([])
  })

  it('no barrels: lanes/index.ts is a list, and there is no other index', () => {
    const indexes = [...all, ...web]
      .filter(({ path }) => /(^|\/)index\.tsx?$/.test(path) && path !== 'src/lanes/index.ts')
      .map(({ path }) => path)
    const stars = [...all, ...web].filter(({ code: text }) => /^\s*export\s*\*/m.test(text))
    const shells = [...all, ...web].filter(isOnlyReExports)
    expect(
      [...indexes, ...[...stars, ...shells].map(({ path }) => path)],
      'No barrels: import from the file that defines it. lanes/index.ts is the one list.',
    ).toEqual([])
  })

  it('no enum, namespace or default export', () => {
    const found = [...all, ...web].filter(({ code: text }) =>
      /^\s*(?:export\s+)?(?:declare\s+)?(?:const\s+)?(?:enum|namespace|module)\s+\w|^\s*export\s+default\b/m.test(
        text,
      ),
    )
    expect(
      found.map(({ path }) => path),
      'Types are erased when the program runs: unions of literals instead of enum, files instead of namespace, named exports.',
    ).toEqual([])
  })

  it('files stay short enough to be read', () => {
    const long = [...code, ...web]
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
      .filter(({ path, lines }) => lines > secondLook && !tables.some((table) => table.test(path)))
    const unexplained = long.filter(({ path, lines }) => !(path in longForAReason) || lines > mostLines)
    expect(
      unexplained.map(({ path, lines }) => `${path}: ${lines} lines`),
      `A file above ${secondLook} lines is split, or stands in this test with its reason; none is above ${mostLines}.`,
    ).toEqual([])
  })
})

describe('nothing leaves without a person', () => {
  const reviewFile = 'src/route/review.ts'

  it('an Approval is made in one place, by one cast', () => {
    const casts = [...all, ...web, ...sourceFiles('bench'), ...sourceFiles('script')].flatMap(
      ({ path, code: text }) =>
        [...text.matchAll(/\bas\s+(?:unknown\s+as\s+)?[\w.<>[\] |&]*\bApproval\b|<Approval>/g)].map(
          () => path,
        ),
    )
    expect(
      casts,
      `Only ${reviewFile} turns signatures into an Approval: everything else is given one, or has none.`,
    ).toEqual([reviewFile])
  })

  it('no cast silences the compiler where decisions are made and carried out', () => {
    const silenced = code
      .filter(({ path }) => ['route', 'api', 'cli', 'workspace'].includes(folderOf(path)))
      .filter(({ code: text }) => /\bas\s+(?:any|never)\b|@ts-(?:ignore|expect-error|nocheck)/.test(text))
      .map(({ path }) => path)
    expect(silenced, 'A cast to any or never lets an unapproved packet through to record.').toEqual([])
  })

  it('only record writes to other systems, and only undo takes back', () => {
    const writers = code
      .filter(({ path }) => !path.startsWith('src/connectors/'))
      .filter(({ code: text }) => /\btarget\.write\(|\)\.write\((?!`|'|")/.test(text))
      .map(({ path }) => path)
    expect(writers, 'Every write to another system goes through route/record.ts.').toEqual([
      'src/route/record.ts',
    ])
    const undoers = code.filter(({ code: text }) => /\btarget\.undo\(/.test(text)).map(({ path }) => path)
    expect(undoers).toEqual(['src/route/undo.ts'])
  })
})

describe('a language model', () => {
  it('is reached through one file: nothing else knows a vendor', () => {
    const knowing = all
      .filter(({ imports }) => imports.some(({ target }) => target.startsWith('@ai-sdk/') || target === 'ai'))
      .map(({ path }) => path)
    expect(knowing, 'A vendor is a setting; only src/model/providers.ts turns it into a library.').toEqual([
      'src/model/providers.ts',
    ])
  })

  it('helps before the gate and nowhere after it', () => {
    const asking = code
      .filter(({ imports }) => imports.some(({ target }) => target === 'src/route/with-model.ts'))
      .map(({ path }) => path)
    expect(
      asking,
      'Only a packet that is being made, and not yet gated, may be improved by a model.',
    ).toEqual(['src/route/make-packet.ts'])
    const helped = code
      .filter(({ code: text }) => /\bhelpFor\(|\bhelpOf\(/.test(text))
      .map(({ path }) => path)
    expect(helped.sort(), 'draft asks; review, edit and record do not.').toEqual([
      'src/cli/draft.ts',
      'src/route/draft.ts',
      'src/route/model-help.ts',
    ])
  })
})

function isTest(path: string): boolean {
  return /\.test\.tsx?$|-for-tests\.tsx?$/.test(path)
}

function isPackage(target: string): boolean {
  return !/^(src|web|test|bench|script|samples|migrations)\//.test(target)
}

/** The folder below src/ a file belongs to, or the file itself where it lies in src/. */
function folderOf(path: string): string {
  const [, folder = path, file] = path.split('/')
  return file === undefined ? path : folder
}

function laneOf(path: string): string | null {
  return /^src\/lanes\/([^/]+)\//.exec(path)?.[1] ?? null
}

function isForbidden({ path, target }: Import): boolean {
  if (isPackage(target) || compositionRoot.includes(path)) return false
  if (!target.startsWith('src/')) return true
  const [from, to] = [folderOf(path), folderOf(target)]
  if (path === settings) return to !== 'words' && to !== 'base'
  if (from === to) return false
  // The settings as a type are what commands are told about; the composition root hands them over.
  if (target === settings) return from !== 'cli'
  return !(mayImport[from] ?? []).includes(to)
}

function isOnlyReExports({ code: text, imports }: SourceFile): boolean {
  if (!imports.some(({ reExport }) => reExport)) return false
  return text.replace(/\b(?:import|export)\b[^'"`;=]*?\bfrom\s*['"][^'"]+['"]/g, '').trim() === ''
}

function shown({ path, line, target }: Import): string {
  return `${path}:${line} imports ${target}`
}

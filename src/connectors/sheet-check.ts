/** The self-test of a sheet: each thing a write needs, in the order in which it would fail. */
import { access, constants, stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import type { Check } from '../words/connector.ts'
import { openElsewhere } from './open-elsewhere.ts'
import { columnOf } from './sheet-rows.ts'
import type { Sheet } from './sheet-table.ts'

type Tested = { file: string; fields: readonly string[]; key: readonly string[]; actionColumn: string }
type Step = { step: string; mend: string; attempt: () => Promise<string> }

/** Runs the steps until one fails. Changes nothing. */
export async function checkSheet(tested: Tested, load: () => Promise<Sheet>): Promise<Check[]> {
  const done: Check[] = []
  for (const { step, mend, attempt } of stepsOf(tested, load)) {
    try {
      done.push({ step, ok: true, detail: await attempt() })
    } catch (error) {
      done.push({ step, ok: false, detail: error instanceof Error ? error.message : String(error), mend })
      return done
    }
  }
  return done
}

function stepsOf({ file, fields, key, actionColumn }: Tested, load: () => Promise<Sheet>): Step[] {
  return [
    {
      step: 'the file is there',
      mend: `put ${basename(file)} into ${dirname(file)}, with the names of the columns in its first row`,
      attempt: async () => {
        const found = await stat(file)
        if (!found.isFile()) throw new Error(`${basename(file)} is not a file`)
        return `${found.size} bytes`
      },
    },
    {
      step: 'it can be read as a sheet',
      mend: 'open it in a spreadsheet program and save it again as .csv or .xlsx',
      attempt: async () => `${(await load()).rowCount} rows`,
    },
    {
      step: 'it can be replaced',
      mend: 'give the user the program runs as the right to write the file and its folder',
      attempt: async () => {
        await access(file, constants.W_OK)
        await access(dirname(file), constants.W_OK)
        return dirname(file)
      },
    },
    {
      step: 'nobody has it open',
      mend: 'close it in the spreadsheet program: what is written while it is open would be lost by the next save',
      attempt: async () => {
        const open = await openElsewhere(file)
        if (open) throw new Error(open)
        return 'no owner file beside it'
      },
    },
    {
      step: 'it has the columns',
      mend: 'add the column to the header, or correct its name in the settings of the lane',
      attempt: async () => {
        const sheet = await load()
        const names = [...new Set([...key, ...fields])]
        for (const name of names) columnOf(sheet, name)
        return names.join(', ')
      },
    },
    {
      step: 'the action column',
      mend: `rename the second column ${actionColumn}`,
      attempt: async () => {
        const sheet = await load()
        if (!sheet.columns.includes(actionColumn)) return `${actionColumn} will be added by the first write`
        columnOf(sheet, actionColumn)
        return actionColumn
      },
    },
  ]
}

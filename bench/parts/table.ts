/** Tables as benchmarks print them, in Markdown, with the machine they were measured on. */
import { cpus, loadavg, totalmem } from 'node:os'

export function machineLine(): string {
  const [one = 0] = loadavg()
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${memory} GB, load ${one.toFixed(1)} at the start, Node ${process.versions.node}`
}

export function printTable(rows: readonly (readonly [string, string, string])[]): void {
  const all: readonly (readonly [string, string, string])[] = [['measured', 'value', 'aim'], ...rows]
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const [head = [], ...body] = all.map(line)
  console.log([head, line(widths.map((width) => '-'.repeat(width))), ...body].join('\n'))
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** Remakes every generated file of the sample exporter: `node samples/make/make.ts`. Same input, same bytes. */
import './frozen-clock.ts'

// After the clock: the document libraries look at it when they are loaded.
const { makePriceLists } = await import('./price-lists.ts')
const { makeDocuments } = await import('./documents.ts')
const { makePaperTemplates } = await import('./paper-templates.ts')
const { makeSignals } = await import('./signals.ts')

await makePriceLists()
await makeDocuments()
await makeSignals()
await makePaperTemplates()

/** The one place that talks to the server. */

/** What the server refused or what kept it from answering; `message` is fit to be shown as it is. */
export class ApiProblem extends Error {
  readonly code: string
  readonly status: number
  constructor(code: string, message: string, status: number) {
    super(message)
    this.name = 'ApiProblem'
    this.code = code
    this.status = status
  }
}

/** Reads; never changes anything. Throws an ApiProblem. */
export async function read<Answer>(path: string, signal?: AbortSignal): Promise<Answer> {
  return answerOf(await reach(path, signal ? { signal } : {}))
}

/** Asks the server to do something as the signed-in person. Throws an ApiProblem. */
export async function send<Answer>(
  path: string,
  body: unknown = {},
  how: Pick<RequestInit, 'keepalive'> = {},
): Promise<Answer> {
  const headers = { 'content-type': 'application/json', ...fromThePage }
  return answerOf(await reach(path, { method: 'POST', headers, body: JSON.stringify(body), ...how }))
}

/** Sends files as multipart. Throws an ApiProblem. */
export async function sendFiles<Answer>(path: string, files: readonly File[]): Promise<Answer> {
  const body = new FormData()
  for (const file of files) body.append('file', file, file.name)
  return answerOf(await reach(path, { method: 'POST', headers: fromThePage, body }))
}

/** Other sites cannot send this header without being asked first, so no form elsewhere can act for a person. */
const fromThePage = { 'x-countersign': 'page' }

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { credentials: 'same-origin', ...init })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new ApiProblem('unreachable', 'The server cannot be reached. Nothing was sent or lost.', 0)
  }
}

async function answerOf<Answer>(response: Response): Promise<Answer> {
  const text = await response.text()
  const answer = parsed(text)
  if (response.ok && answer !== undefined) return answer as Answer
  const { code, message } = problemIn(answer)
  throw new ApiProblem(code, message ?? `The server answered ${response.status}.`, response.status)
}

function parsed(text: string): unknown {
  try {
    return text === '' ? {} : JSON.parse(text)
  } catch {
    // Not JSON: a proxy's error page, say. The caller shows the status instead.
    return undefined
  }
}

function problemIn(answer: unknown): { code: string; message?: string } {
  if (typeof answer !== 'object' || answer === null || !('error' in answer)) return { code: 'unknown' }
  const { error } = answer
  if (typeof error !== 'object' || error === null) return { code: 'unknown' }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : 'unknown'
  return 'message' in error && typeof error.message === 'string' ? { code, message: error.message } : { code }
}

/** Bytes that came from outside, on their way out: never rendered by this origin. */

/** Always a download of no particular type, whatever the file says it is. */
export function download(bytes: Uint8Array, name: string): Response {
  const body = new Uint8Array(bytes)
  return new Response(body, {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, '_')}`,
      'cache-control': 'private, no-store',
    },
  })
}

import { baseUrl } from '@/lib/platform'
import { authorizedFetch } from './authorized-fetch'
import { problemFromBody } from './problem'

/** A file of the server, with the person's rights: a plain link could not carry them. */
export async function fetchFile(path: string, init?: RequestInit): Promise<{ name: string; blob: Blob }> {
  const origin = baseUrl === '' ? window.location.origin : baseUrl
  const response = await authorizedFetch(`${origin}${path}`, init)
  if (!response.ok) throw problemFromBody(response.status, await response.json().catch(() => null))
  return { name: fileName(response.headers.get('Content-Disposition') ?? ''), blob: await response.blob() }
}

export function fileName(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1]
  if (encoded !== undefined) return decodeURIComponent(encoded)
  return /filename="?([^";]+)"?/i.exec(disposition)?.[1] ?? 'recyclique'
}

/** Hands a file over to the person, as the browser does for a link. */
export function saveFile({ name, blob }: { name: string; blob: Blob }) {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has its own hold on the file by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

export async function download(path: string, init?: RequestInit) {
  saveFile(await fetchFile(path, init))
}

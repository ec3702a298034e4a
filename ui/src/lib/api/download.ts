import { saveFile } from '@/lib/save-file'
import { baseUrl } from '@/lib/platform'
import { authorizedFetch } from './authorized-fetch'
import { problemFromBody } from './problem'

/** A file of the server, with the person's rights: a plain link could not carry them. */
async function fetchFile(path: string, init?: RequestInit): Promise<{ name: string; blob: Blob }> {
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

export async function download(path: string, init?: RequestInit) {
  const { name, blob } = await fetchFile(path, init)
  saveFile(blob, name)
}

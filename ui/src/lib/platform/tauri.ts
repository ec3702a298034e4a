declare global {
  interface Window {
    __RECYCLIQUE__?: { baseUrl: string }
  }
}

export function windowBaseUrl(): string | undefined {
  return window.__RECYCLIQUE__?.baseUrl
}

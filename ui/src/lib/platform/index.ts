import { windowBaseUrl } from './tauri'

/** Where the API is: the desktop window is told by its shell, a browser is on the same origin. */
export const baseUrl: string = windowBaseUrl() ?? ''

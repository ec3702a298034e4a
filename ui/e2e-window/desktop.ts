import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver'

const BINARY = resolve(process.env.RECYCLIQUE_WINDOW ?? '../target/debug/recyclique')
const DRIVER_WITHIN_MS = 10_000

/** A machine on which RecyClique never ran: its own home, its own data folder. */
export class Desktop {
  /** When the window's binary was last asked for. */
  openedAt = 0
  private driver: WebDriver | null = null
  private readonly processes: ChildProcess[] = []
  private readonly home: string

  private constructor(home: string) {
    this.home = home
  }

  static async fresh(): Promise<Desktop> {
    return new Desktop(await mkdtemp(join(tmpdir(), 'recyclique-window-')))
  }

  /** Starts the window under WebKit's driver. */
  async openWindow(dataDir = join(this.home, 'donnees')): Promise<WebDriver> {
    const port = await freePort()
    this.spawn('WebKitWebDriver', [`--port=${String(port)}`], {
      TAURI_WEBVIEW_AUTOMATION: 'true',
      RECYCLIQUE_DATA: dataDir,
    })
    const url = `http://127.0.0.1:${String(port)}`
    await answers(`${url}/status`)
    this.openedAt = Date.now()
    this.driver = await new Builder()
      .usingServer(url)
      .withCapabilities(
        new Capabilities({ browserName: 'wry', 'webkitgtk:browserOptions': { binary: BINARY, args: [] } }),
      )
      .build()
    return this.driver
  }

  /** A second click on the icon. */
  startAgain(): ChildProcess {
    return this.spawn(BINARY, [])
  }

  /** The whole screen, as a person sees it: the driver's own screenshot never answers under Xvfb. */
  photograph(file: string): void {
    execFileSync('import', ['-window', 'root', file])
  }

  /** The driver goes after the window: killed first, it would leave the window open. */
  async end(): Promise<void> {
    await this.driver?.quit()
    for (const child of this.processes.filter(({ exitCode }) => exitCode === null)) {
      child.kill()
      await once(child, 'exit')
    }
    await rm(this.home, { recursive: true, force: true, maxRetries: 5 })
  }

  private spawn(command: string, args: string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
    const places = {
      HOME: this.home,
      XDG_DATA_HOME: join(this.home, 'share'),
      XDG_CONFIG_HOME: join(this.home, 'config'),
      XDG_CACHE_HOME: join(this.home, 'cache'),
    }
    const child = spawn(command, args, {
      env: { ...process.env, ...places, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    this.processes.push(child)
    return child
  }
}

async function answers(url: string): Promise<void> {
  const deadline = Date.now() + DRIVER_WITHIN_MS
  while (Date.now() < deadline) {
    if ((await fetch(url).catch(() => null)) !== null) return
    await pause(50)
  }
  throw new Error(`${url} did not answer within ${String(DRIVER_WITHIN_MS)} ms`)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver'

const BINARY = resolve(process.env.RECYCLIQUE_WINDOW ?? '../target/debug/recyclique')
const READY_WITHIN_MS = 10_000

/** A machine on which RecyClique never ran: its own home, data folder and session bus. */
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
    const desktop = new Desktop(await mkdtemp(join(tmpdir(), 'recyclique-window-')))
    await desktop.startBus()
    return desktop
  }

  /** Starts the window under WebKit's driver. */
  async openWindow(dataDir = join(this.home, 'donnees')): Promise<WebDriver> {
    const port = await freePort()
    this.spawn('WebKitWebDriver', [`--port=${String(port)}`], {
      TAURI_WEBVIEW_AUTOMATION: 'true',
      RECYCLIQUE_DATA: dataDir,
    })
    const url = `http://127.0.0.1:${String(port)}`
    await until(() => answers(`${url}/status`), 'WebKitWebDriver')
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

  /** The last started goes first: a driver killed before its window would leave it open, a bus would take both. */
  async end(): Promise<void> {
    await this.driver?.quit()
    for (const child of this.processes.toReversed()) {
      if (child.exitCode !== null || child.signalCode !== null) continue
      child.kill()
      await once(child, 'exit')
    }
    await rm(this.home, { recursive: true, force: true, maxRetries: 5 })
  }

  /** Over which a second start finds the first. */
  private async startBus(): Promise<void> {
    this.spawn('dbus-daemon', ['--session', '--nofork', '--nopidfile', '--nosyslog', `--address=${this.bus}`])
    await until(() => existsSync(join(this.home, 'bus')), 'the session bus')
  }

  private get bus(): string {
    return `unix:path=${join(this.home, 'bus')}`
  }

  private spawn(command: string, args: string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
    const places = {
      HOME: this.home,
      XDG_DATA_HOME: join(this.home, 'share'),
      XDG_CONFIG_HOME: join(this.home, 'config'),
      XDG_CACHE_HOME: join(this.home, 'cache'),
      DBUS_SESSION_BUS_ADDRESS: this.bus,
    }
    const child = spawn(command, args, {
      env: { ...process.env, ...places, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    this.processes.push(child)
    return child
  }
}

async function until(isThere: () => boolean | Promise<boolean>, name: string): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS
  while (Date.now() < deadline) {
    if (await isThere()) return
    await pause(50)
  }
  throw new Error(`${name} was not ready within ${String(READY_WITHIN_MS)} ms`)
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    () => true,
    () => false,
  )

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

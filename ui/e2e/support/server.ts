import { once } from 'node:events'
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const BINARY = resolve(process.env.RECYCLIQUE_SERVEUR ?? '../target/debug/recyclique-serveur')
const READY_WITHIN_MS = 15_000
/** A week is lived through before the door opens. */
const DEMO_WITHIN_MS = 60_000

export const ADMIN = { username: 'jeanne', password: 'Secret123!', pin: '1234' }
/** The administrator of the demonstration. */
export const CLAIRE = { username: 'claire.vidalenc', password: 'Essai-Clique-2026!', pin: '2580' }
export const SITE = 'La Ressourcerie du Pont'
export const REGISTER = 'Caisse 1'

export interface Shop {
  url: string
  folder: string
  /** Kills the process without warning, as a power cut does; the data folder stays. */
  cut: () => Promise<void>
  /** Starts again on the same folder and the same port. */
  start: () => Promise<void>
}

/** A server on a folder of its own; `fresh` = nobody has set the shop up yet, `demo` = with a week behind it. */
export async function openShop({
  fresh = false,
  demo = false,
}: {
  fresh?: boolean
  demo?: boolean
}): Promise<Shop & { close: () => Promise<void> }> {
  if (!existsSync(BINARY)) throw new Error(`${BINARY} is missing: build it, or set RECYCLIQUE_SERVEUR.`)
  const folder = await mkdtemp(join(tmpdir(), 'recyclique-e2e-'))
  if (!fresh && !demo) await init(folder)
  const listen = `127.0.0.1:${String(await freePort())}`
  const url = `http://${listen}`
  let running: ChildProcess | null = null

  const start = async () => {
    running = spawn(BINARY, ['serve', '--data', folder, '--listen', listen, ...(demo ? ['--demo'] : [])], {
      stdio: ['ignore', demo ? 'pipe' : 'ignore', 'inherit'],
    })
    // The demonstration is told once its week is lived; the door answers before that.
    if (running.stdout !== null)
      await once(running.stdout, 'data', { signal: AbortSignal.timeout(DEMO_WITHIN_MS) })
    await answers(url, running)
  }
  const cut = async () => {
    if (running === null) return
    const gone = ended(running)
    running.kill('SIGKILL')
    await gone
    running = null
  }
  await start()
  return {
    url,
    folder,
    start,
    cut,
    close: async () => {
      await cut()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function init(folder: string) {
  const args = [
    '--data',
    folder,
    '--admin',
    ADMIN.username,
    '--secrets-stdin',
    '--site',
    SITE,
    '--register',
    REGISTER,
  ]
  const child = spawn(BINARY, ['init', ...args], { stdio: ['pipe', 'ignore', 'inherit'] })
  child.stdin.end(`${ADMIN.password}\n${ADMIN.pin}\n`)
  const code = await ended(child)
  if (code !== 0) throw new Error(`recyclique-serveur init ended with ${String(code)}`)
}

async function answers(url: string, child: ChildProcess) {
  const deadline = Date.now() + READY_WITHIN_MS
  while (Date.now() < deadline) {
    if (child.exitCode !== null)
      throw new Error(`recyclique-serveur serve ended with ${String(child.exitCode)}`)
    const health = await fetch(`${url}/v1/health`).catch(() => null)
    if (health?.ok === true) return
    await new Promise((again) => setTimeout(again, 50))
  }
  throw new Error(`${url}/v1/health did not answer within ${String(READY_WITHIN_MS)} ms`)
}

const ended = (child: ChildProcess) =>
  new Promise<number | null>((done, failed) => {
    child.once('exit', done)
    child.once('error', failed)
  })

const freePort = () =>
  new Promise<number>((found, failed) => {
    const probe = createServer()
    probe.once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => {
        if (address !== null && typeof address === 'object') found(address.port)
        else failed(new Error('no free port'))
      })
    })
  })

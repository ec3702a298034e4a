import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'

const EVERY_MS = 100

/** A scale on the network that sends its line ten times a second, as an industrial one does. */
export async function aScale() {
  let line = 'ST,GS,+  0.000kg'
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    const timer = setInterval(() => socket.write(`${line}\r\n`), EVERY_MS)
    socket.on('error', () => undefined)
    socket.on('close', () => {
      clearInterval(timer)
      sockets.delete(socket)
    })
  })
  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    return typeof address === 'object' && address !== null ? address.port : 0
  }
  const port = await listen(0)
  const unplug = async () => {
    for (const socket of sockets) socket.destroy()
    if (!server.listening) return
    server.close()
    await once(server, 'close')
  }
  return {
    address: `127.0.0.1:${String(port)}`,
    /** What lies on it, at rest. */
    put: (kilos: string) => (line = `ST,GS,+ ${kilos}kg`),
    /** What it shows while it still moves. */
    move: (kilos: string) => (line = `US,GS,+ ${kilos}kg`),
    unplug,
    plugAgain: () => listen(port),
  }
}

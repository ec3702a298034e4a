import { createServer, type Socket } from 'node:net'

/** A scale on the network that says its weight five times a second, in lines of text. */
export async function fakeScale() {
  const lines = new Set<Socket>()
  let said = 'ST,GS,+  0.000kg'
  const server = createServer((line) => {
    lines.add(line)
    line.on('error', () => line.destroy())
    line.on('close', () => lines.delete(line))
  })
  const beat = setInterval(() => lines.forEach((line) => line.write(`${said}\r\n`)), 200)
  const listen = (port: number) =>
    new Promise<number>((listening, failed) => {
      server.once('error', failed)
      server.listen(port, '127.0.0.1', () => {
        const address = server.address()
        if (address !== null && typeof address === 'object') listening(address.port)
      })
    })
  const port = await listen(0)
  const unplug = () =>
    new Promise<void>((closed) => {
      server.close(() => closed())
      lines.forEach((line) => line.destroy())
    })
  return {
    address: `127.0.0.1:${String(port)}`,
    says: (line: string) => void (said = line),
    unplug,
    plugIn: () => listen(port),
    close: async () => {
      clearInterval(beat)
      if (server.listening) await unplug()
    },
  }
}

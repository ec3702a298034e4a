import { cp, mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const root = fileURLToPath(new URL('.', import.meta.url))

/** The API page is swagger-ui's own files beside our two: the bundle of the till never carries them. */
function apiDocs(): Plugin {
  return {
    name: 'recyclique-api-docs',
    apply: 'build',
    async closeBundle() {
      const to = `${root}dist/docs`
      await mkdir(to, { recursive: true })
      for (const file of ['swagger-ui-bundle.js', 'swagger-ui.css']) {
        await cp(`${root}node_modules/swagger-ui-dist/${file}`, `${to}/${file}`)
      }
    },
  }
}

/**
 * ScrollArea, in every dialog, takes one small function of `@floating-ui/react`, whose whole module would then be
 * downloaded before the first sale as soon as the administration has a menu that drops down.
 */
function mergeRefsAlone(): Plugin {
  return {
    name: 'recyclique-merge-refs',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source === '@floating-ui/react' && importer?.includes('/ScrollArea/') === true
        ? `${root}src/lib/merge-refs.ts`
        : null,
  }
}

export default defineConfig({
  plugins: [react(), apiDocs(), mergeRefsAlone()],
  base: './',
  resolve: { alias: { '@': `${root}src` } },
  server: {
    port: 5173,
    strictPort: true,
    proxy: { '/v1': process.env.RECYCLIQUE_API ?? 'http://127.0.0.1:4810' },
  },
  build: { target: 'es2022', assetsInlineLimit: 0, manifest: true, chunkSizeWarningLimit: 700 },
})

import { readdirSync } from 'node:fs'
import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import globals from 'globals'
import tseslint from 'typescript-eslint'

// kit, lib ← zones ← app. The zones are whatever folder is neither shared nor the composition.
const SHARED = ['kit', 'lib']
const folders = readdirSync(new URL('./src/', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
const zones = folders.filter((name) => ![...SHARED, 'app', 'testing'].includes(name))

const tauri = {
  regex: '^@tauri-apps/',
  message: 'Only src/lib/platform/tauri.ts may know the desktop window.',
}

function mayNotImport(folder, forbidden) {
  return {
    files: [`src/${folder}/**/*.{ts,tsx}`],
    ignores: ['**/*.test.{ts,tsx}', 'src/lib/platform/tauri.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^(@|(\\.\\./)+)/?(${forbidden.join('|')})(/|$)`,
              message: `src/${folder} may not know these folders: ${forbidden.join(', ')}.`,
            },
            tauri,
          ],
        },
      ],
    },
  }
}

export default tseslint.config(
  { ignores: ['dist', 'e2e/shots', 'e2e/report', 'test-results', 'src/lib/api/schema.gen.ts'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-spread': 'off', // keys and digits, not emoji
      '@typescript-eslint/only-throw-error': 'off', // the router's redirect() is thrown by design
    },
  },
  {
    files: ['**/*.tsx'],
    extends: [jsxA11y.flatConfigs.strict, reactHooks.configs.flat.recommended],
    // A till is used by keyboard: each screen puts the focus on its first field or its one action.
    rules: { 'jsx-a11y/no-autofocus': ['error', { ignoreNonDOM: true }] },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    languageOptions: { globals: globals.browser },
    rules: {
      'no-alert': 'error',
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "CallExpression[callee.name='parseFloat'], CallExpression[callee.property.name='parseFloat']",
          message:
            'Money is integer centimes and weight integer grams: see src/lib/money and src/lib/weight.',
        },
      ],
    },
  },
  mayNotImport('lib', ['kit', ...zones, 'app', 'testing']),
  mayNotImport('kit', [...zones, 'app', 'testing']),
  ...zones.map((zone) => mayNotImport(zone, [...zones.filter((other) => other !== zone), 'app', 'testing'])),
  mayNotImport('app', ['testing']),
  { files: ['scripts/**', '*.config.{js,ts,cjs}', 'e2e*/**'], languageOptions: { globals: globals.node } },
  { files: ['public/**/*.js'], languageOptions: { globals: globals.browser } },
  prettier,
)

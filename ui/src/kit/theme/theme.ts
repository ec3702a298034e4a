import {
  Button,
  createTheme,
  defaultVariantColorsResolver,
  type ModalProps,
  PasswordInput,
  TextInput,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core'
import './tokens.css'

const canopee: MantineColorsTuple = [
  '#e9f7f3',
  '#d3ece5',
  '#a8dccf',
  '#7bd0bc',
  '#4cc3a8',
  '#2fa78d',
  '#1d8a74',
  '#12735f',
  '#0b6153',
  '#084c41',
]

/** Mantine's own greys in the dark scheme, brought to our surfaces. */
const dark: MantineColorsTuple = [
  '#e9efec',
  '#c4cfca',
  '#a6b5ae',
  '#74857d',
  '#3a4741',
  '#26302c',
  '#18201d',
  '#0f1513',
  '#0a0f0d',
  '#060908',
]

/** Buttons take their colours from our tokens, checked in both schemes; red is what destroys. */
const variantColors: VariantColorsResolver = (input) => {
  const tone = input.color === 'red' ? 'danger' : 'accent'
  const words = tone === 'danger' ? 'var(--rc-danger)' : 'var(--rc-accent-text)'
  const soft = `var(--rc-${tone}-soft)`
  const quiet = { background: 'transparent', hover: soft, color: words, border: '1px solid transparent' }
  switch (input.variant) {
    case 'filled':
      return {
        background: `var(--rc-${tone})`,
        hover: `var(--rc-${tone}-hover)`,
        color: `var(--rc-on-${tone})`,
        border: '1px solid transparent',
      }
    case 'outline':
      return { ...quiet, border: `1px solid ${words}` }
    case 'light':
      return { ...quiet, background: soft }
    case 'subtle':
      return quiet
    default:
      return defaultVariantColorsResolver(input)
  }
}

export const theme = createTheme({
  colors: { canopee, dark },
  variantColorResolver: variantColors,
  primaryColor: 'canopee',
  primaryShade: { light: 8, dark: 4 },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  headings: { fontFamily: "'Inter Variable', system-ui, sans-serif", fontWeight: '650' },
  defaultRadius: 10,
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { size: 'command' } }),
    TextInput: TextInput.extend({ defaultProps: { size: 'lg' } }),
    PasswordInput: PasswordInput.extend({ defaultProps: { size: 'lg' } }),
    // By its name alone: no till needs its code before the first dialog opens.
    Modal: { defaultProps: { centered: true, radius: 16 } satisfies Partial<ModalProps> },
  },
})

const variables = {
  '--mantine-color-body': 'var(--rc-page)',
  '--mantine-color-text': 'var(--rc-text)',
  '--mantine-color-dimmed': 'var(--rc-quiet)',
  '--mantine-color-placeholder': 'var(--rc-quiet)',
  '--mantine-color-default': 'var(--rc-surface)',
  '--mantine-color-default-hover': 'var(--rc-sunken)',
  '--mantine-color-default-color': 'var(--rc-text)',
  '--mantine-color-default-border': 'var(--rc-line-strong)',
  '--mantine-color-error': 'var(--rc-danger)',
  '--mantine-color-disabled': 'var(--rc-sunken)',
  '--mantine-color-disabled-color': 'var(--rc-quiet)',
  '--mantine-color-disabled-border': 'var(--rc-line)',
  '--mantine-color-anchor': 'var(--rc-accent-text)',
}

export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: variables, dark: variables })

import {
  Autocomplete,
  createTheme,
  Modal,
  MultiSelect,
  Pagination,
  Select,
  Switch,
  Textarea,
  TextInput,
} from '@mantine/core'
import { DatePickerInput } from '@mantine/dates'

const tall = { minHeight: 'var(--rc-command)' }
const size = { defaultProps: { size: 'command' } }

/** A desk has more fields than a till: they are the height of a command, no more. */
export const adminTheme = createTheme({
  components: {
    TextInput: TextInput.extend(size),
    Textarea: Textarea.extend(size),
    Select: Select.extend(size),
    Autocomplete: Autocomplete.extend(size),
    MultiSelect: MultiSelect.extend(size),
    DatePickerInput: DatePickerInput.extend({ defaultProps: { size: 'md', styles: { input: tall } } }),
    Switch: Switch.extend({ styles: { track: { border: '1px solid var(--rc-line-strong)' } } }),
    Modal: Modal.extend({ styles: { title: { fontSize: 'var(--rc-text-xl)', fontWeight: 650 } } }),
    Pagination: Pagination.extend({ defaultProps: { size: 'command' } }),
  },
})

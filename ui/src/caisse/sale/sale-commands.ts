import type { EntryKey } from '@/kit/numpad/entry'
import type { KeyIntent } from '../keyboard'
import { PRESET_LETTERS } from '../keyboard'
import type { PaymentAction } from '../payment/payment'
import type { Paying } from '../payment/use-pay'
import { allowedPresets, type BasketAction, type Preset } from './basket'
import type { Catalogue, Category } from './catalogue'
import { isBlank } from './sale-state'
import type { SaleStore } from './sale-store'
import type { TillDialog } from './till-dialog'
import { refOf, tilesOf } from './tiles'

export interface SaleCommands {
  basket: (action: BasketAction) => void
  payment: (action: PaymentAction) => void
  key: (key: EntryKey) => void
  paste: (text: string) => void
  pick: (category: Category) => void
  validate: () => void
  openPayment: () => void
  closePayment: () => void
  search: (query: string) => void
  run: (intent: Exclude<KeyIntent, { does: 'moveInTicket' }>) => void
}

/** What can be done on the sale screen, for fingers and for keys alike. */
export function saleCommands({
  store,
  catalogue,
  presets,
  paying,
  setQuery,
  open,
  toggleFavourite,
}: {
  store: SaleStore
  catalogue: Catalogue
  presets: Preset[]
  paying: Paying
  setQuery: (query: string) => void
  open: (dialog: TillDialog) => void
  toggleFavourite: (categoryId: string) => void
}): SaleCommands {
  const basket = (action: BasketAction): void => store.dispatch({ on: 'basket', action })
  const payment = (action: PaymentAction): void => store.dispatch({ on: 'payment', action })
  const focus = (selector: string): void => document.querySelector<HTMLElement>(selector)?.focus()

  const commands: SaleCommands = {
    basket,
    payment,
    key: (key) => (store.get().isPaying ? payment({ type: 'key', key }) : basket({ type: 'key', key })),
    paste: (text) =>
      store.get().isPaying ? payment({ type: 'paste', text }) : basket({ type: 'paste', text }),
    pick(category) {
      setQuery('')
      basket({
        type: 'pick',
        category: refOf(category),
        hasChildren: category.children.length > 0,
        parent: category.parent && refOf(category.parent),
      })
    },
    validate() {
      const { isPaying, basket: current } = store.get()
      if (isPaying) {
        paying.accept()
      } else if (current.typing.step === 'category' && current.typing.weight === '') {
        commands.openPayment()
      } else {
        basket({ type: 'validate', lineId: crypto.randomUUID() })
      }
    },
    openPayment() {
      setQuery('')
      store.dispatch({ on: 'openPayment' })
    },
    closePayment: () => store.dispatch({ on: 'closePayment' }),
    search: setQuery,
    run(intent) {
      switch (intent.does) {
        case 'entry':
          commands.key(intent.key)
          break
        case 'validate':
          commands.validate()
          break
        case 'tile':
          pickLetter(intent.letter)
          break
        case 'preset':
          pickPreset(intent.letter)
          break
        case 'escape':
          escape()
          break
        case 'addWeighing':
          basket({ type: 'addWeighing' })
          break
        case 'cycleStep':
          basket({ type: 'cycle', direction: intent.direction })
          break
        case 'method':
          payment({ type: 'method', method: intent.method })
          break
        case 'cycleMethod':
          payment({ type: 'cycleMethod', direction: intent.direction })
          break
        case 'total':
          if (store.get().payment?.asksTotal === true) payment({ type: 'field', field: 'total' })
          break
        case 'donation':
          payment({ type: 'field', field: 'donation' })
          break
        case 'favourite': {
          const { category } = store.get().basket.typing
          if (category) toggleFavourite(category.id)
          break
        }
        case 'note':
          focus('[data-note]')
          break
        case 'search':
          focus('[data-search]')
          break
        case 'undo':
          basket({ type: 'undoRemove' })
          break
        case 'hold':
          if (!isBlank(store.get())) open('hold')
          break
        case 'help':
        case 'waiting':
        case 'tickets':
        case 'menu':
          open(intent.does)
          break
      }
    },
  }

  function pickLetter(wanted: string): void {
    const tile = tilesOf(store.get().basket.typing, catalogue).find(({ letter }) => letter === wanted)
    if (tile) commands.pick(tile.category)
  }

  function pickPreset(wanted: string): void {
    const shown = allowedPresets(store.get().basket, presets)
    const preset = shown[PRESET_LETTERS.findIndex((letter) => letter === wanted)]
    if (preset) basket({ type: 'preset', preset })
  }

  /** While paying: empties the field, then leaves it for the one before, then goes back to the ticket. */
  function escape(): void {
    const { isPaying, payment: current } = store.get()
    if (!isPaying || !current) basket({ type: 'escape' })
    else if (current[current.field] !== '') payment({ type: 'escape' })
    else if (current.field === 'donation') payment({ type: 'field', field: 'received' })
    else if (current.field === 'received' && current.asksTotal) payment({ type: 'field', field: 'total' })
    else commands.closePayment()
  }

  return commands
}

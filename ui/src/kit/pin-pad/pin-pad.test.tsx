import { MantineProvider } from '@mantine/core'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import '@/lib/i18n'
import { PinPad } from './pin-pad'

function pad(props: { attempt?: number; disabled?: boolean } = {}) {
  const onComplete = vi.fn<(pin: string) => void>()
  const draw = (more: typeof props) => (
    <MantineProvider>
      <PinPad label="Code" onComplete={onComplete} {...props} {...more} />
      <input aria-label="ailleurs" />
    </MantineProvider>
  )
  const view = render(draw({}))
  return { onComplete, user: userEvent.setup(), again: (more: typeof props) => view.rerender(draw(more)) }
}

describe('the PIN pad', () => {
  it('is live without being aimed at, on a keypad or on the French digit row', async () => {
    const { user, onComplete } = pad()
    await user.keyboard('12&é')
    expect(onComplete).toHaveBeenCalledExactlyOnceWith('1212')
  })

  it('is used by touch', async () => {
    const { user, onComplete } = pad()
    for (const digit of ['7', '0', '0', '9']) await user.click(screen.getByRole('button', { name: digit }))
    expect(onComplete).toHaveBeenCalledExactlyOnceWith('7009')
  })

  it('corrects the last digit, and says how many are typed without saying which', async () => {
    const { user, onComplete } = pad()
    expect(screen.getByRole('status')).toHaveTextContent('Aucun chiffre saisi sur 4')
    await user.keyboard('129')
    await user.keyboard('{Backspace}')
    expect(screen.getByRole('status')).toHaveTextContent('2 chiffres saisis sur 4')
    await user.keyboard('34')
    expect(onComplete).toHaveBeenCalledExactlyOnceWith('1234')
  })

  it('never sends twice, whatever is typed after the fourth digit', async () => {
    const { user, onComplete } = pad()
    await user.keyboard('123456')
    expect(screen.getByRole('status')).toHaveTextContent('4 chiffres saisis sur 4')
    expect(onComplete).toHaveBeenCalledTimes(1)
  })

  it('empties itself for another attempt', async () => {
    const { user, onComplete, again } = pad({ attempt: 0 })
    await user.keyboard('1111')
    again({ attempt: 1 })
    await user.keyboard('2222')
    expect(onComplete).toHaveBeenLastCalledWith('2222')
  })

  it('takes nothing while it is disabled, nor what is typed in a field', async () => {
    const { user, onComplete, again } = pad({ disabled: true })
    await user.keyboard('1234')
    again({ disabled: false })
    await user.type(screen.getByLabelText('ailleurs'), '5678')
    expect(onComplete).not.toHaveBeenCalled()
  })
})

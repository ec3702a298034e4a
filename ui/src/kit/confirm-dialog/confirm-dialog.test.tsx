import { MantineProvider } from '@mantine/core'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import '@/lib/i18n'
import { ConfirmDialog } from './confirm-dialog'

function ask() {
  const onConfirm = vi.fn()
  const onCancel = vi.fn()
  render(
    <MantineProvider env="test">
      <ConfirmDialog opened title="Vraiment ?" onConfirm={onConfirm} onCancel={onCancel}>
        Ce sera perdu.
      </ConfirmDialog>
    </MantineProvider>,
  )
  return { onConfirm, onCancel, user: userEvent.setup() }
}

describe('the confirmation', () => {
  it('is confirmed by its button only', async () => {
    const { user, onConfirm, onCancel } = ask()
    expect(await screen.findByRole('dialog', { name: 'Vraiment ?' })).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Confirmer' }))
    expect(onConfirm).toHaveBeenCalledTimes(1)
    expect(onCancel).not.toHaveBeenCalled()
  })

  it('is given up with Escape', async () => {
    const { user, onConfirm, onCancel } = ask()
    await screen.findByRole('dialog')
    await user.keyboard('{Escape}')
    expect(onCancel).toHaveBeenCalled()
    expect(onConfirm).not.toHaveBeenCalled()
  })
})

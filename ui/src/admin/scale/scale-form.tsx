import { type SyntheticEvent, useState } from 'react'
import { Button, Group, Input, Radio, SegmentedControl, Stack } from '@mantine/core'
import { IconScale } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { asProblem } from '@/lib/api/problem'
import { nouns } from '@/lib/api/query-keys'
import { readingFromWire } from '@/lib/scale/reading'
import { RemoveButton } from '../parts/remove-button'
import stack from '../parts/stack.module.css'
import { AddressField } from './address-field'
import { LineFields } from './line-fields'
import { NEW_SCALE, PROTOCOLS, TRANSPORTS, withProtocol, withTransport } from './scale-draft'
import { removeScale, saveScale, type ScaleSettings, tryScale } from './scale-query'
import { ShownWeight } from './shown-weight'

export function ScaleForm({ settings }: { settings: ScaleSettings | null }) {
  const { t } = useTranslation('admin')
  const queryClient = useQueryClient()
  const [draft, setDraft] = useState(settings ?? NEW_SCALE)
  const refresh = () => queryClient.invalidateQueries({ queryKey: [nouns.scale] })
  const save = useMutation({ mutationFn: () => saveScale(draft), onSuccess: refresh })
  const remove = useMutation({ mutationFn: removeScale, onSuccess: refresh })
  const attempt = useMutation({ mutationFn: () => tryScale(draft) })
  // What was tried or saved is not what is being typed any more.
  const change = (next: ScaleSettings) => {
    setDraft(next)
    attempt.reset()
    save.reset()
  }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    save.mutate()
  }
  const failure = save.error ?? attempt.error ?? remove.error
  const problem = failure === null ? null : asProblem(failure)

  return (
    <form className={stack.card} onSubmit={submit}>
      <div className={stack.near}>
        <Input.Label size="command" labelElement="div" id="branchement">
          {t('balance.branchement')}
        </Input.Label>
        <SegmentedControl
          aria-labelledby="branchement"
          size="md"
          value={draft.transport}
          data={TRANSPORTS.map((value) => ({ value, label: t(`balance.branchements.${value}`) }))}
          onChange={(transport) => change(withTransport(draft, transport))}
        />
      </div>
      <AddressField
        transport={draft.transport}
        value={draft.address}
        error={problem?.fields.address}
        onValue={(address) => change({ ...draft, address })}
      />
      <Radio.Group
        labelProps={{ size: 'command' }}
        label={t('balance.protocole')}
        value={draft.protocol}
        onChange={(value) =>
          change(withProtocol(draft, PROTOCOLS.find((known) => known === value) ?? 'ascii'))
        }
      >
        <Stack gap="sm" mt="xs">
          {PROTOCOLS.map((value) => (
            <Radio
              key={value}
              size="md"
              value={value}
              label={t(`balance.protocoles.${value}`)}
              description={t(`balance.protocolesAide.${value}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {draft.transport === 'serial' && <LineFields draft={draft} onChange={change} />}
      {attempt.data !== undefined && (
        <div role="status" className={stack.near}>
          <span>{t('balance.essaiResultat')}</span>
          <ShownWeight
            reading={readingFromWire({
              state: attempt.data.state,
              weight: attempt.data.weight ?? null,
              message: attempt.data.message ?? null,
            })}
          />
        </div>
      )}
      {problem !== null && <ErrorNotice>{problem.detail}</ErrorNotice>}
      <Group justify="space-between" gap="sm">
        {settings === null ? (
          <span />
        ) : (
          <RemoveButton
            label={t('balance.retirer')}
            question={t('balance.retirerQuestion')}
            isPending={remove.isPending}
            onRemove={() => remove.mutate()}
          />
        )}
        <Group gap="sm">
          {save.isSuccess && <span role="status">{t('enregistre')}</span>}
          <Button
            variant="default"
            leftSection={<IconScale size={20} aria-hidden />}
            loading={attempt.isPending}
            disabled={draft.address.trim() === ''}
            onClick={() => attempt.mutate()}
          >
            {t('balance.essayer')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('enregistrer')}
          </Button>
        </Group>
      </Group>
    </form>
  )
}

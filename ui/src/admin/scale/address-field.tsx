import { Autocomplete, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { portsQuery, type ScaleSettings } from './scale-query'

/** A port of this machine, picked or typed; or an address of the network. */
export function AddressField({
  transport,
  value,
  error,
  onValue,
}: {
  transport: ScaleSettings['transport']
  value: string
  error: string | undefined
  onValue: (address: string) => void
}) {
  const { t } = useTranslation('admin')
  const ports = useQuery({ ...portsQuery, enabled: transport === 'serial' })
  const field = {
    required: true,
    withAsterisk: false,
    inputWrapperOrder: ['label', 'input', 'description', 'error'] as (
      'label' | 'input' | 'description' | 'error'
    )[],
    autoCapitalize: 'none',
    spellCheck: false,
    value,
    error,
  }
  if (transport === 'network')
    return (
      <TextInput
        {...field}
        label={t('balance.adresse')}
        description={t('balance.adresseAide')}
        onChange={(event) => onValue(event.currentTarget.value)}
      />
    )
  return (
    <Autocomplete
      {...field}
      label={t('balance.port')}
      description={t(ports.data?.length === 0 ? 'balance.portAucun' : 'balance.portAide')}
      data={(ports.data ?? []).map(({ address }) => address)}
      // Everything found is shown, whatever is typed: there are few, and their names say nothing.
      filter={({ options }) => options}
      onChange={onValue}
    />
  )
}

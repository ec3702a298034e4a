import { Select, Switch } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { asProblem } from '@/lib/api/problem'
import { nouns } from '@/lib/api/query-keys'
import { Section } from '../../parts/section'
import stack from '../../parts/stack.module.css'
import { saveSettings } from '../api/reception-commands'
import { useChannelChoices } from '../api/use-channel-choices'
import type { Settings } from '../api/wire'

type Toggle = 'asks_channel' | 'asks_provenance' | 'live_stats_enabled'

/** Each choice is kept at once: there is nothing to forget. */
export function EntrySettings({ settings }: { settings: Settings }) {
  const { t } = useTranslation('adminReception')
  const queryClient = useQueryClient()
  const save = useMutation({
    mutationFn: (part: Partial<Settings>) => saveSettings({ ...settings, ...part }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: [nouns.receptionSettings] }),
  })
  // What was just chosen shows until the server has answered.
  const shown = save.isPending ? { ...settings, ...save.variables } : settings
  const toggle = (key: Toggle) => (
    <Switch
      key={key}
      size="md"
      label={t(`reglages.${key}`)}
      description={t(`reglages.aides.${key}`)}
      checked={shown[key]}
      disabled={save.isPending}
      onChange={(event) => save.mutate({ [key]: event.currentTarget.checked })}
    />
  )
  return (
    <Section
      title={t('reglages.saisie')}
      tools={
        <span role="status" className={stack.quiet}>
          {save.isSuccess && t('enregistre')}
        </span>
      }
    >
      <div className={stack.card}>
        {toggle('asks_channel')}
        <Select
          maw={360}
          ml={58}
          label={t('reglages.default_channel_id')}
          placeholder={t('reglages.aucunCanal')}
          clearable
          disabled={!shown.asks_channel || save.isPending}
          data={useChannelChoices(settings.default_channel_id)}
          value={shown.default_channel_id}
          onChange={(channel) => save.mutate({ default_channel_id: channel })}
        />
        {toggle('asks_provenance')}
        {toggle('live_stats_enabled')}
        {save.isError && <ErrorNotice>{asProblem(save.error).detail}</ErrorNotice>}
      </div>
    </Section>
  )
}

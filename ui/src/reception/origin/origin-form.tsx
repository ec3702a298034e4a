import { type SyntheticEvent, useState } from 'react'
import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '@/kit/error-notice/error-notice'
import { asProblem } from '@/lib/api/problem'
import { channelsQuery, type Settings, townsQuery, useSetOrigin } from '../api/origin'
import type { Ticket } from '../api/tickets'
import classes from './origin.module.css'

export function OriginForm({
  ticket,
  settings,
  onDone,
}: {
  ticket: Ticket
  settings: Settings
  onDone: () => void
}) {
  const { t } = useTranslation('reception')
  const [channelId, setChannelId] = useState(ticket.channel?.id ?? null)
  const [town, setTown] = useState(ticket.provenance ?? '')
  const save = useSetOrigin(ticket.id)
  const submit = (chosenId: string | null) =>
    save.mutate(
      { channelId: chosenId, provenance: town.trim() === '' ? null : town.trim() },
      { onSuccess: onDone },
    )
  return (
    <form
      className={classes.form}
      onSubmit={(event: SyntheticEvent) => {
        event.preventDefault()
        submit(channelId)
      }}
    >
      {settings.asksChannel && (
        <Channels
          chosenId={channelId}
          onChoose={(id) => {
            setChannelId(id)
            // Nothing else is asked: choosing is answering.
            if (!settings.asksProvenance) submit(id)
          }}
        />
      )}
      {settings.asksProvenance && <Town town={town} onTown={setTown} />}
      {save.error && <ErrorNotice>{asProblem(save.error).detail}</ErrorNotice>}
      <Button type="submit" size="pay" loading={save.isPending}>
        {t('origine.enregistrer')}
      </Button>
    </form>
  )
}

function Channels({
  chosenId,
  onChoose,
}: {
  chosenId: string | null
  onChoose: (id: string | null) => void
}) {
  const { t } = useTranslation('reception')
  const { data: channels = [] } = useQuery(channelsQuery)
  const choices: { id: string | null; name: string }[] = [...channels, { id: null, name: t('origine.sans') }]
  return (
    <div>
      <p className={classes.label}>{t('origine.canal')}</p>
      <div className={classes.choices} role="group" aria-label={t('origine.canal')}>
        {choices.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            className={classes.choice}
            aria-pressed={id === chosenId}
            onClick={() => onChoose(id)}
          >
            {name}
          </button>
        ))}
      </div>
    </div>
  )
}

function Town({ town, onTown }: { town: string; onTown: (town: string) => void }) {
  const { t } = useTranslation('reception')
  const { data: towns = [] } = useQuery(townsQuery(town.trim()))
  const others = towns.filter((known) => known !== town).slice(0, 8)
  return (
    <div>
      <TextInput
        label={t('origine.commune')}
        description={t('origine.communeAide')}
        maxLength={120}
        autoComplete="off"
        value={town}
        onChange={(event) => onTown(event.currentTarget.value)}
      />
      <div className={classes.choices} role="group" aria-label={t('origine.communes')}>
        {others.map((known) => (
          <button key={known} type="button" className={classes.choice} onClick={() => onTown(known)}>
            {known}
          </button>
        ))}
      </div>
    </div>
  )
}

import { Button } from '@mantine/core'
import { IconCashRegister, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/kit/empty-state/empty-state'
import { PageFrame } from '@/kit/page-frame/page-frame'
import { type Register, registersQuery } from '../api/places-query'
import { usePlaces } from '../api/use-places'
import { Answered } from '../parts/answered'
import stack from '../parts/stack.module.css'
import { type Column, Table } from '../parts/table'
import { Tag } from '../parts/tag'
import { hasGlobalPrice } from './register-draft'

export const NEW = 'nouvelle'

export function TillsPage() {
  const { t } = useTranslation('admin')
  const navigate = useNavigate()
  const registers = useQuery(registersQuery)
  const create = (
    <Button
      leftSection={<IconPlus size={20} aria-hidden />}
      onClick={() => void navigate({ to: '/admin/caisses/$registerId', params: { registerId: NEW } })}
    >
      {t('caisses.ajouter')}
    </Button>
  )
  return (
    <PageFrame title={t('menu.caisses')} actions={create}>
      <Answered query={registers}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState
              icon={IconCashRegister}
              title={t('caisses.aucuneTitre')}
              text={t('caisses.aucuneTexte')}
            />
          ) : (
            <TillTable registers={rows} />
          )
        }
      </Answered>
    </PageFrame>
  )
}

function TillTable({ registers }: { registers: Register[] }) {
  const { t } = useTranslation('admin')
  const { siteName } = usePlaces()
  const columns: Column<Register>[] = [
    {
      key: 'name',
      name: t('caisses.nom'),
      cell: (register) => (
        <>
          <Link to="/admin/caisses/$registerId" params={{ registerId: register.id }}>
            {register.name}
          </Link>
          {register.location != null && register.location !== '' && (
            <div className={stack.quiet}>{register.location}</div>
          )}
        </>
      ),
    },
    { key: 'site', name: t('caisses.site'), cell: (register) => siteName(register.site_id) ?? '–' },
    {
      key: 'state',
      name: t('caisses.etat'),
      cell: (register) =>
        register.is_active ? (
          <Tag tone="good">{t('caisses.active')}</Tag>
        ) : (
          <Tag>{t('caisses.inactive')}</Tag>
        ),
    },
    {
      key: 'options',
      name: t('caisses.options'),
      cell: (register) => (
        <span className={stack.row}>
          {register.enable_virtual && <Tag tone="warn">{t('genres.virtual')}</Tag>}
          {register.enable_deferred && <Tag tone="warn">{t('genres.deferred')}</Tag>}
          {hasGlobalPrice(register) && <Tag>{t('caisses.prixGlobal')}</Tag>}
        </span>
      ),
    },
  ]
  return <Table label={t('menu.caisses')} columns={columns} rows={registers} rowKey={({ id }) => id} />
}

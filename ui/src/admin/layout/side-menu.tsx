import { IconArrowLeft } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Brand } from '@/kit/brand/brand'
import { FOLLOW, SET_UP } from './sections'
import classes from './side-menu.module.css'

export function SideMenu() {
  const { t } = useTranslation('admin')
  return (
    <nav className={classes.menu} aria-label={t('menu.nom')}>
      <div className={classes.brand}>
        <Brand />
      </div>
      {[FOLLOW, SET_UP].map((sections, index) => (
        <ul key={index} className={classes.list}>
          {sections.map(({ to, name, icon: Picture }) => (
            <li key={to}>
              <Link to={to} className={classes.link} activeOptions={{ includeSearch: false }}>
                <Picture size={20} stroke={1.7} aria-hidden />
                {t(`menu.${name}`)}
              </Link>
            </li>
          ))}
        </ul>
      ))}
      <Link to="/caisse" className={classes.link} data-back>
        <IconArrowLeft size={20} stroke={1.7} aria-hidden />
        {t('menu.retour')}
      </Link>
    </nav>
  )
}

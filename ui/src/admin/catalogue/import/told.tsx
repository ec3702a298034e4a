import { useTranslation } from 'react-i18next'

/** More would hide the rest of the page; each line says its own below. */
const SHOWN = 5

export function Told({ texts }: { texts: string[] }) {
  const { t } = useTranslation('admin')
  const more = texts.length - SHOWN
  return (
    <ul style={{ margin: 0, paddingLeft: 'var(--rc-space-5)' }}>
      {texts.slice(0, SHOWN).map((text) => (
        <li key={text}>{text}</li>
      ))}
      {more > 0 && <li>{t('catalogue.import.etAutres', { count: more })}</li>}
    </ul>
  )
}

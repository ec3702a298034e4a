import { useTranslation } from 'react-i18next'
import stack from '../parts/stack.module.css'
import { Tag } from '../parts/tag'

const SHOWN = 5

/** What the server says of a book, the first sentences of it. */
export function Sentences({
  title,
  sentences,
  tone,
}: {
  title: string
  sentences: string[]
  tone: 'danger' | 'quiet'
}) {
  const { t } = useTranslation('admin')
  if (sentences.length === 0) return null
  const hidden = sentences.length - SHOWN
  return (
    <div className={stack.near}>
      <div>
        <Tag tone={tone}>{title}</Tag>
      </div>
      <ul style={{ margin: 0, paddingInlineStart: 'var(--rc-space-5)', lineHeight: 1.6 }}>
        {sentences.slice(0, SHOWN).map((sentence, index) => (
          <li key={index}>{sentence}</li>
        ))}
        {hidden > 0 && <li className={stack.quiet}>{t('livres.autres', { count: hidden })}</li>}
      </ul>
    </div>
  )
}

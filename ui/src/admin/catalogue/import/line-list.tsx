import { useRef } from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useTranslation } from 'react-i18next'
import { Tag, type Tone } from '../../parts/tag'
import { priceText } from '../price-text'
import classes from './line-list.module.css'
import type { ImportLine, LineAction } from './import-commands'

const USUAL_ROW_PX = 44
const TONES: Record<LineAction, Tone> = {
  create: 'good',
  update: 'warn',
  unchanged: 'quiet',
  skip: 'quiet',
  error: 'danger',
}

/** Each line of the file, and what it would do. Two thousand of them scroll as one. */
export function LineList({ lines }: { lines: ImportLine[] }) {
  const { t } = useTranslation('admin')
  const scroller = useRef<HTMLDivElement>(null)
  // Its answers change without its identity: the compiler leaves this component alone, which is right.
  // eslint-disable-next-line react-hooks/incompatible-library
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL_ROW_PX,
    overscan: 12,
    getItemKey: (index) => lines[index]?.line ?? index,
  })
  const visible = rows.getVirtualItems()
  const above = visible[0]?.start ?? 0
  const below = rows.getTotalSize() - (visible.at(-1)?.end ?? 0)
  return (
    <div
      ref={scroller}
      className={classes.scroll}
      role="region"
      aria-label={t('catalogue.import.ligneParLigne')}
      // A region that scrolls must be reached by keyboard.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table
        className={classes.table}
        aria-label={t('catalogue.import.ligneParLigne')}
        aria-rowcount={lines.length + 1}
      >
        <thead>
          <tr>
            <th scope="col" data-figure>
              {t('catalogue.import.ligne')}
            </th>
            <th scope="col">{t('catalogue.import.categorie')}</th>
            <th scope="col" data-figure>
              {t('catalogue.prix')}
            </th>
            <th scope="col">{t('catalogue.import.effet')}</th>
          </tr>
        </thead>
        <tbody>
          {above > 0 && <Spacer height={above} />}
          {visible.map(({ index }) => {
            const line = lines[index]
            return line === undefined ? null : (
              <tr
                key={line.line}
                ref={rows.measureElement}
                data-index={index}
                aria-rowindex={index + 2}
                className={classes.row}
              >
                <td data-figure className={classes.quiet}>
                  {line.line}
                </td>
                <td>
                  {line.sub != null && line.root != null && (
                    <span className={classes.quiet}>{line.root} › </span>
                  )}
                  {line.sub?.replaceAll(' > ', ' › ') ?? line.root ?? '–'}
                </td>
                <td data-figure>{priceText({ price: line.min_price, max_price: line.max_price })}</td>
                <td>
                  <span className={classes.effect}>
                    <Tag tone={TONES[line.action]}>{t(`catalogue.import.effets.${line.action}`)}</Tag>
                    <span className={classes.why}>{line.explanation}</span>
                  </span>
                </td>
              </tr>
            )
          })}
          {below > 0 && <Spacer height={below} />}
        </tbody>
      </table>
    </div>
  )
}

const Spacer = ({ height }: { height: number }) => (
  <tr aria-hidden style={{ height }}>
    <td colSpan={4} className={classes.spacer} />
  </tr>
)

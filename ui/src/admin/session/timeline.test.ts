import { describe, expect, it } from 'vitest'
import { aSessionDetail, aSessionSale } from '@/testing/admin'
import { buildTimeline, salesByHour } from './timeline'

const at = (time: string) => `2026-11-21T${time}:00Z`
const sale = (number: number, time: string, total_amount = 10) =>
  aSessionSale({
    id: `sale-${String(number)}`,
    ticket_number: number,
    total_amount,
    created_at: at(time),
    recorded_at: at(time),
  })

describe('the story of a session', () => {
  it('is told in order: opening, sales, movements, closing, and what was corrected since', () => {
    const moments = buildTimeline(
      aSessionDetail({
        sales: [sale(2, '10:30'), sale(1, '09:15'), sale(3, '11:00')],
        movements: [
          {
            id: 'movement-1',
            direction: 'out',
            amount: 20,
            reason: 'Timbres',
            made_by: 'person-2',
            made_by_name: 'Karim Haddad',
            made_at: at('10:00'),
          },
        ],
        corrections: [
          {
            id: 'correction-1',
            sale_id: 'sale-2',
            ticket_number: 2,
            label: 'Chaise',
            corrected_at: at('18:00'),
            corrected_by: 'person-1',
            changes: [{ field: 'weight', before: 1, after: 2 }],
          },
        ],
      }),
      'Jeanne Martin',
    )
    expect(moments.map(({ what, at: moment }) => [what, moment.slice(11, 16)])).toEqual([
      ['opened', '08:00'],
      ['firstSale', '09:15'],
      ['out', '10:00'],
      ['lastSale', '11:00'],
      ['closed', '12:05'],
      ['corrected', '18:00'],
    ])
  })

  it('of an open session with one ticket has neither a last ticket nor a closing', () => {
    const session = aSessionDetail({ status: 'open', closed_at: null, sales: [sale(1, '09:15')] })
    expect(buildTimeline(session, null).map(({ what }) => what)).toEqual(['opened', 'firstSale'])
  })
})

describe('the tickets of each hour', () => {
  it('follow the clock of the shop, with the empty hours between', () => {
    const sales = [sale(1, '08:59', 0.1), sale(2, '08:05', 0.2), sale(3, '10:59', 5)]
    expect(salesByHour({ kind: 'real', sales })).toEqual([
      { hour: 9, tickets: 2, amount: 0.3 },
      { hour: 10, tickets: 0, amount: 0 },
      { hour: 11, tickets: 1, amount: 5 },
    ])
  })

  it('say nothing of a paper book, which has no hours', () => {
    expect(salesByHour({ kind: 'deferred', sales: [sale(1, '09:00')] })).toEqual([])
    expect(salesByHour({ kind: 'real', sales: [] })).toEqual([])
  })
})

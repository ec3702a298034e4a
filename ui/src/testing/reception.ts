import { http, HttpResponse } from 'msw'
import type {
  Channel,
  Figures,
  LigneView,
  Settings,
  TicketDetail,
  TicketSummary,
} from '@/admin/reception/api/wire'
import { server } from './server'

export const aTicket = (part: Partial<TicketSummary> = {}): TicketSummary => ({
  id: 'ticket-1',
  poste_id: 'poste-1',
  benevole_username: 'jeanne',
  created_at: '2026-11-21T09:36:00Z',
  closed_at: '2026-11-21T09:50:00Z',
  status: 'closed',
  total_lignes: 3,
  total_poids: '12.750',
  poids_entree: '10.250',
  poids_direct: '2.500',
  poids_sortie: '0',
  channel_id: 'channel-1',
  channel_name: 'Apport volontaire',
  provenance: 'Le Vigan',
  is_deferred: false,
  is_here: true,
  ...part,
})

export const aLigne = (part: Partial<LigneView> = {}): LigneView => ({
  id: 'ligne-1',
  ticket_id: 'ticket-1',
  category_id: 'chaise',
  category_label: 'Chaise',
  poids_kg: '10.250',
  destination: 'MAGASIN',
  notes: null,
  is_exit: false,
  position: 1,
  is_corrected: false,
  ...part,
})

export const aTicketDetail = (part: Partial<TicketDetail> = {}): TicketDetail => ({
  id: 'ticket-1',
  poste_id: 'poste-1',
  benevole_username: 'jeanne',
  created_at: '2026-11-21T09:36:00Z',
  closed_at: '2026-11-21T09:50:00Z',
  status: 'closed',
  total_lignes: 2,
  total_poids: '12.750',
  poids_entree: '10.250',
  poids_direct: '2.500',
  poids_sortie: '0',
  channel_id: 'channel-1',
  channel_name: 'Apport volontaire',
  provenance: 'Le Vigan',
  is_deferred: false,
  is_here: true,
  lignes: [
    aLigne(),
    aLigne({
      id: 'ligne-2',
      category_label: 'Livres',
      poids_kg: '2.500',
      destination: 'RECYCLAGE',
      position: 2,
    }),
  ],
  corrections: [],
  ...part,
})

export const someFigures = (part: Partial<Figures> = {}): Figures => ({
  date_from: '2026-11-01',
  date_to: '2026-11-21',
  tickets: 4,
  lignes: 9,
  total: '120.000',
  entree: '80.000',
  direct: '30.500',
  sortie: '9.500',
  by_day: [
    { day: '2026-11-19', lignes: 4, entree: '50.000', direct: '0', sortie: '9.500' },
    { day: '2026-11-20', lignes: 5, entree: '30.000', direct: '30.500', sortie: '0' },
  ],
  by_category: [
    {
      category_id: 'meuble',
      name: 'Meuble',
      rep_sector: 'ameublement',
      lignes: 5,
      entree: '80.000',
      direct: '0',
      sortie: '9.500',
    },
    {
      category_id: 'tex',
      name: 'Textile',
      rep_sector: 'tlc',
      lignes: 4,
      entree: '0',
      direct: '30.500',
      sortie: '0',
    },
  ],
  by_channel: [
    { channel_id: 'channel-1', name: 'Apport volontaire', lignes: 7, weight: '100.500' },
    { channel_id: null, name: null, lignes: 2, weight: '10.000' },
  ],
  by_sector: [
    { rep_sector: 'ameublement', lignes: 5, entree: '80.000', direct: '0', sortie: '9.500' },
    { rep_sector: 'tlc', lignes: 4, entree: '0', direct: '30.500', sortie: '0' },
  ],
  ...part,
})

export const aChannel = (part: Partial<Channel> = {}): Channel => ({
  id: 'channel-1',
  name: 'Apport volontaire',
  code: 'apport_volontaire',
  display_order: 0,
  is_active: true,
  deleted_at: null,
  ...part,
})

export const someSettings = (part: Partial<Settings> = {}): Settings => ({
  asks_channel: true,
  asks_provenance: false,
  default_channel_id: null,
  live_stats_enabled: true,
  ...part,
})

/** What every page of the reception desk asks for, beside the desk itself. */
export function aReception() {
  server.use(
    http.get('*/v1/reception/channels', () =>
      HttpResponse.json([aChannel(), aChannel({ id: 'channel-2', name: 'Porte-à-porte', display_order: 1 })]),
    ),
    http.get('*/v1/reception/settings', () => HttpResponse.json(someSettings())),
    http.get('*/v1/reception/towns', () => HttpResponse.json(['Le Vigan', 'Ganges'])),
    http.get('*/v1/reception/figures', () => HttpResponse.json(someFigures())),
    http.get('*/v1/reception/tickets', () =>
      HttpResponse.json({ tickets: [aTicket()], total: 1, page: 1, per_page: 20, total_pages: 1 }),
    ),
  )
}

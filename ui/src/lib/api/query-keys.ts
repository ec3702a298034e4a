/** First word of every query key: what a server event can make stale. */
export const nouns = {
  setup: 'setup',
  operators: 'operators',
  permissions: 'permissions',
  registers: 'registers',
  sites: 'sites',
  categories: 'categories',
  presets: 'presets',
  sessions: 'sessions',
  sales: 'sales',
  people: 'people',
  figures: 'figures',
  log: 'log',
  reports: 'reports',
  mail: 'mail',
} as const

export type Noun = (typeof nouns)[keyof typeof nouns]

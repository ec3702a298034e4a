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
  movements: 'movements',
  waiting: 'waiting',
  live: 'live',
  printJobs: 'printJobs',
  printers: 'printers',
  people: 'people',
  figures: 'figures',
  log: 'log',
  reports: 'reports',
  mail: 'mail',
  scale: 'scale',
  containers: 'containers',
} as const

export type Noun = (typeof nouns)[keyof typeof nouns]

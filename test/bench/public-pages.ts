/** A page for readers, at the address that search engines know it by. */
interface PublicPage {
  name: string
  path: string
}

/** One that somebody comes to first. */
export interface FirstPage extends PublicPage {
  /** Seconds that its largest paint may take. */
  aim: number
  /** What of a peer it is held against. */
  kind: 'list' | 'item'
  /** The list that leads to it. */
  from?: string
}

const place = '/ru/almaty'

export const firstPages: readonly FirstPage[] = [
  { name: 'home', path: place, aim: 0.5, kind: 'list' },
  {
    name: 'ngo',
    path: `${place}/registry/almaty-jasyl-qadam`,
    aim: 0.5,
    kind: 'item',
    from: `${place}/registry?q=${encodeURIComponent('Жасыл қадам')}`,
  },
  {
    name: 'proposal',
    path: `${place}/proposals/almaty-budget-by-district`,
    aim: 0.5,
    kind: 'item',
    from: `${place}/proposals?q=${encodeURIComponent('бюджет')}`,
  },
  { name: 'forum', path: `${place}/forums/almaty-air-dialogue`, aim: 0.5, kind: 'item', from: `${place}/forums` },
  {
    name: 'session',
    path: `${place}/forums/almaty-air-dialogue/sessions/air`,
    aim: 0.5,
    kind: 'item',
    from: `${place}/forums/almaty-air-dialogue`,
  },
  { name: 'registry', path: `${place}/registry`, aim: 0.6, kind: 'list' },
  { name: 'proposals', path: `${place}/proposals`, aim: 0.6, kind: 'list' },
  { name: 'dashboard', path: `${place}/dashboard`, aim: 0.8, kind: 'list' },
  { name: 'roadmap', path: `${place}/roadmap`, aim: 0.8, kind: 'list' },
]

export const publicPages: readonly PublicPage[] = [
  ...firstPages,
  { name: 'forums', path: `${place}/forums` },
  { name: 'rules', path: '/ru/rules' },
  { name: 'about', path: '/ru/about' },
  { name: 'privacy', path: '/ru/privacy' },
]

import { type ComponentType, type LazyExoticComponent, lazy } from 'react'

interface PageModule {
  Page: ComponentType
}

export interface LazyPage {
  Page: LazyExoticComponent<ComponentType>
  /** Loads the code before it is needed: a pointer over the link, a focus on it. */
  preload: () => void
}

function page(load: () => Promise<PageModule>): LazyPage {
  return {
    Page: lazy(async () => ({ default: (await load()).Page })),
    preload: () => {
      load().catch(() => undefined)
    },
  }
}

/** Every page of the product, each a module of its own that is loaded when it is opened. */
export const pages = {
  territories: page(() => import('./routes/territories.tsx')),
  home: page(() => import('./routes/home.tsx')),
  registry: page(() => import('./routes/registry.tsx')),
  ngo: page(() => import('./routes/ngo.tsx')),
  proposals: page(() => import('./routes/proposals.tsx')),
  newProposal: page(() => import('./routes/new-proposal.tsx')),
  proposal: page(() => import('./routes/proposal.tsx')),
  forums: page(() => import('./routes/forums.tsx')),
  forum: page(() => import('./routes/forum.tsx')),
  session: page(() => import('./routes/session.tsx')),
  roadmap: page(() => import('./routes/roadmap.tsx')),
  dashboard: page(() => import('./routes/dashboard.tsx')),
  queue: page(() => import('./routes/queue.tsx')),
  desk: page(() => import('./routes/desk.tsx')),
  spoken: page(() => import('./routes/spoken.tsx')),
  claim: page(() => import('./routes/claim.tsx')),
  admin: page(() => import('./routes/admin.tsx')),
  me: page(() => import('./routes/me.tsx')),
  notifications: page(() => import('./routes/notifications.tsx')),
  account: page(() => import('./routes/account.tsx')),
  signIn: page(() => import('./routes/sign-in.tsx')),
  signUp: page(() => import('./routes/sign-up.tsx')),
  privacy: page(() => import('./routes/privacy.tsx')),
  about: page(() => import('./routes/about.tsx')),
  notFound: page(() => import('./routes/not-found.tsx')),
} satisfies Record<string, LazyPage>

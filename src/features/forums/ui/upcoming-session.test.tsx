import type { Session } from '@kopir/domain/forum/forum'
import { renderToStaticMarkup } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import { describe, expect, it } from 'vitest'
import { m } from '../../../shared/i18n/messages.ts'
import { ClosedDiscussion } from './closed-discussion.tsx'
import { NoPosts } from './no-posts.tsx'

const session = (startsAt: string, discussionOpen = false) =>
  ({ territoryId: 'almaty', startsAt: new Date(startsAt), discussionOpen }) as Session
const ahead = session('2099-11-20T05:00:00Z')
const past = session('2020-11-20T05:00:00Z')
const shown = (given: Session) =>
  renderToStaticMarkup(
    <MemoryRouter>
      <NoPosts session={given} />
      <ClosedDiscussion session={given} unsent="" />
    </MemoryRouter>,
  )

describe('a session without posts', () => {
  it('that has not begun is neither closed nor empty', () => {
    expect(shown(ahead)).toContain(m.forums_ahead())
    expect(shown(ahead)).not.toContain(m.forums_closed())
    expect(shown(ahead)).not.toContain(m.forums_posts_never())
  })

  it('that is over says so', () => {
    expect(shown(past)).toContain(m.forums_closed())
    expect(shown(past)).toContain(m.forums_posts_never())
  })
})

import type { Post } from '@kopir/domain/forum/forum'
import { Badge } from '../../../shared/ui/badge.tsx'
import { PersonName } from '../../../shared/ui/person-name.tsx'
import { markLabel } from '../../staff/words.ts'
import { usePlaces } from '../../territory/data/use-places.ts'

/** The words of a post above what is decided on it. */
export function PostQuote({ post }: { post: Pick<Post, 'authorName' | 'authorMark' | 'text' | 'lang'> }) {
  const { departmentName } = usePlaces()
  return (
    <blockquote
      lang={post.lang}
      className="max-h-40 overflow-y-auto border-l-4 border-line pl-3 wrap-anywhere text-ink-soft"
    >
      {post.authorName && (
        <>
          <PersonName>{post.authorName}</PersonName>
          {post.authorMark && (
            <>
              {' '}
              <Badge plain>{markLabel(post.authorMark, departmentName)}</Badge>
            </>
          )}
          :{' '}
        </>
      )}
      {post.text}
    </blockquote>
  )
}

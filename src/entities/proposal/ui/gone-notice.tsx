import { m } from '../../../shared/i18n/messages.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { LinkButton } from '../../../shared/ui/link-button.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'

interface GoneNoticeProps {
  /** What happened meanwhile. */
  text: string
  /** The page of the proposal. */
  page: string
  onNext: () => void
}

/** Others have decided what the reader works on: it stays, with what was written, until the reader goes on. */
export function GoneNotice({ text, page, onNext }: GoneNoticeProps) {
  return (
    <Notice tone="due" live>
      <p>{text}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <LinkButton to={page}>{m.work_item_gone_open()}</LinkButton>
        <Button onClick={onNext}>{m.work_item_gone_next()}</Button>
      </div>
    </Notice>
  )
}

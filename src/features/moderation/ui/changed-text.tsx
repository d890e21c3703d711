import { wordChanges } from '../data/word-changes.ts'

interface ChangedTextProps {
  before: string
  after: string
  lang: string
}

/** A text with what was taken out of it and what was put in. */
export function ChangedText({ before, after, lang }: ChangedTextProps) {
  return (
    <p lang={lang} className="max-w-text wrap-anywhere whitespace-pre-wrap">
      {wordChanges(before, after).map(({ kind, text }, index) => {
        const key = `${index}`
        if (kind === 'kept') return <span key={key}>{text}</span>
        return kind === 'added' ? (
          <ins key={key} className="bg-good-soft text-good">
            {text}
          </ins>
        ) : (
          <del key={key} className="bg-late-soft text-late">
            {text}
          </del>
        )
      })}
    </p>
  )
}

import { Fragment } from 'react'
import { findAddresses } from './find-addresses.ts'
import { ForeignLink } from './foreign-link.tsx'

/** Somebody's plain text as it was typed, with its bare addresses as links. Line breaks are kept by `whitespace-pre-wrap`. */
export function LinkedText({ text }: { text: string }) {
  return findAddresses(text).map((piece, index) =>
    piece.href === undefined ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text are known by their place
      <Fragment key={index}>{piece.text}</Fragment>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text are known by their place
      <ForeignLink key={index} href={piece.href}>
        {piece.text}
      </ForeignLink>
    ),
  )
}

import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import { subjectOf } from '../act/subject.ts'
import { useWaitingSubjects } from '../act/use-act-tray.ts'
import { neighbourOf } from './neighbour.ts'
import { useHeldItem } from './use-held-item.ts'
import { useLasting } from './use-lasting.ts'
import { useSettled } from './use-settled.ts'

/** One's own act takes an item away a moment before its answer is here: that is nothing to tell. */
const lastingMs = 1_500

interface WorkItem {
  id: string
  rev: number
}

export interface Work<Item> {
  /** What waits, without what was just finished here. */
  listed: readonly Item[]
  /** What the address asks for. */
  asked: string | null
  /** The item that is worked on; held fast, so that none slips under a text that is being written. */
  current: Item | undefined
  /** Its place in the list; -1 when it has left. */
  position: number
  /** What was asked for has left the list, and not by an act of this reader. */
  isGone: boolean
  /** Goes to an item and puts the focus on its heading; null when nothing is left. */
  goTo: (id: string | null) => void
  /** Goes one forward or back, where there is one. */
  step: (by: 1 | -1) => void
  /** What an act on an item does to the list. */
  on: (item: Item) => WorkOnItem
  /** Whether an act by a single press counts: not within a second after another item, or another version of it, came. */
  mayAct: (pressedAt: number) => boolean
  /** Belongs on the heading of the current item. */
  heading: RefObject<HTMLHeadingElement | null>
  focusHeading: () => void
  searchWith: (id: string | null) => string
}

/** The steps of an act on one item of a list of work. */
export interface WorkOnItem {
  /** An act was ordered: who is still there goes to the next one. */
  goOn: () => void
  /** The act was taken back: the item is the current one again. */
  goBack: () => void
  /** It was acted on: it leaves the list at once. */
  finish: () => void
}

interface WorkOptions {
  /** What names the item in the address. */
  param: string
  /** An act on the current item is under way: that it leaves the list meanwhile is no news. */
  isActing?: boolean
  /** What has left stays in sight, with what is written on it, until the reader goes on; else the first one follows. */
  keepsGone?: boolean
  /** By the clock that stamps events. */
  now?: () => number
}

/** A list of work, live: one item after the other, what was finished, and what others did meanwhile. */
export function useWork<Item extends WorkItem>(items: readonly Item[] | undefined, options: WorkOptions): Work<Item> {
  const { param, isActing = false, keepsGone = false, now = () => performance.now() } = options
  const { id: asked, hold, isHeld, searchWith } = useHeldItem(param)
  const [finished, setFinished] = useState<ReadonlySet<string>>(new Set())
  const waiting = useWaitingSubjects()
  const [turn, setTurn] = useState(0)
  const [seen, setSeen] = useState<{ item: Item; at: number }>()
  const heading = useRef<HTMLHeadingElement>(null)

  // What was just finished is gone at once; the listener says the same a moment later.
  const listed = items?.filter((item) => !finished.has(subjectOf(item)) && !waiting.has(subjectOf(item))) ?? []
  const ids = listed.map(({ id }) => id)
  const at = asked === null ? -1 : ids.indexOf(asked)
  const chosen = listed[at]
  if (chosen && (seen?.item !== chosen || seen.at !== at)) setSeen({ item: chosen, at })

  const isGone = useLasting(items !== undefined && asked !== null && !chosen && !isActing, lastingMs)
  const left = seen?.item.id === asked && (keepsGone || !isGone) ? seen?.item : undefined
  const current = chosen ?? left ?? (keepsGone && asked !== null ? undefined : listed[0])
  const position = current ? listed.indexOf(current) : -1

  const firstId = ids[0]
  const holdFirst = useEffectEvent((id: string) => hold(id))
  useEffect(() => {
    if (asked === null && firstId !== undefined) holdFirst(firstId)
  }, [asked, firstId])

  useEffect(() => {
    if (turn > 0) heading.current?.focus()
  }, [turn])

  // Whoever opens the list has come to work: the keys begin where the item is, unless the reader is somewhere already.
  const isHere = current !== undefined
  useEffect(() => {
    const { activeElement } = document
    if (isHere && (activeElement === document.body || activeElement?.matches('h1'))) heading.current?.focus()
  }, [isHere])

  const settled = useSettled(current && subjectOf(current), current?.id, now)

  const focusHeading = () => setTurn((count) => count + 1)
  function goTo(id: string | null) {
    hold(id)
    focusHeading()
  }
  /** The reader's own step: they know that another item comes. */
  function stepTo(id: string) {
    settled.expect(id)
    goTo(id)
  }
  function goOn(item: Item) {
    // Where the held one has gone, it is the one shown in its place that was worked on.
    const standsIn = asked !== null && !chosen && isHeld(asked) && current?.id === item.id
    if (standsIn || isHeld(item.id)) goTo(neighbourOf(ids, item.id, seen?.at))
  }
  return {
    listed,
    asked,
    current,
    position,
    isGone,
    goTo: (id) => (id === null ? goTo(null) : stepTo(id)),
    step(by) {
      // From what has left one goes on to what stands in its place.
      const at = position >= 0 ? position + by : (seen?.at ?? 0) + (by === 1 ? 0 : -1)
      const id = ids[at]
      if (id !== undefined) stepTo(id)
    },
    on: (item) => ({
      goOn: () => goOn(item),
      goBack: () => stepTo(item.id),
      finish() {
        setFinished((known) => new Set(known).add(subjectOf(item)))
        goOn(item)
      },
    }),
    mayAct: settled.isSettled,
    heading,
    focusHeading,
    searchWith,
  }
}

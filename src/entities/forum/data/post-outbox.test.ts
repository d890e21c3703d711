// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest'
import { unsentTexts } from '../../../shared/kept/kept-store.ts'
import { layOut, outboxSent, setUnderWay, startOutbox, takeOut, type WaitingPost, waitingPosts } from './post-outbox.ts'

const signIn = vi.hoisted(() => ({ uid: 'me' as string | null, tell: () => {} }))
vi.mock('../../../shared/sign-in/sign-in-store.ts', () => ({
  currentSignIn: () => ({ uid: signIn.uid }),
  subscribeToSignIn: (listener: () => void) => {
    signIn.tell = listener
    return () => {}
  },
}))

const sender = vi.fn()
const post = (id: string, minute: number): WaitingPost => ({
  id,
  forumId: 'f',
  sessionId: 's',
  territoryId: 'almaty',
  isHost: false,
  ngo: null,
  text: `Мысль ${id}`,
  lang: 'ru',
  replyTo: null,
  writtenAt: `2026-11-27T10:0${minute}:00.000Z`,
})
const ids = () => waitingPosts().map(({ id }) => id)
function become(uid: string | null) {
  signIn.uid = uid
  signIn.tell()
}

beforeEach(() => {
  localStorage.clear()
  startOutbox(sender)
  become('me')
  sender.mockReset()
})

it('keeps what was sent on the device, in the order in which it was written, and asks for it to be sent', () => {
  layOut(post('b', 2))
  layOut(post('a', 1))
  expect(ids()).toEqual(['a', 'b'])
  expect(sender).toHaveBeenCalled()
  expect(unsentTexts('me')).toEqual(expect.arrayContaining(['Мысль a', 'Мысль b']))
})

it('is its person’s own, and theirs again when they are back', () => {
  layOut(post('a', 1))
  become('somebody else')
  expect(ids()).toEqual([])
  become(null)
  expect(ids()).toEqual([])
  become('me')
  expect(ids()).toEqual(['a'])
})

it('sends when the connection is back, and is told when nothing waits any more', async () => {
  layOut(post('a', 1))
  sender.mockReset()
  window.dispatchEvent(new Event('online'))
  expect(sender).toHaveBeenCalledTimes(1)
  setUnderWay('a', true)
  const sent = outboxSent()
  takeOut('a')
  await sent
  expect(localStorage.getItem('kopir.kept/me/outbox.a')).toBeNull()
})

it('lets a post wait on the page where the device refuses it', () => {
  const { setItem } = Storage.prototype
  Storage.prototype.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  try {
    layOut(post('a', 1))
    expect(ids()).toEqual(['a'])
  } finally {
    Storage.prototype.setItem = setItem
    takeOut('a')
  }
})

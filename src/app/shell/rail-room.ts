import { removeStored, store } from '../../shared/device-storage.ts'

const key = 'railed'

/**
 * Whether this device's person works somewhere: the next page then leaves room for the rail from its first paint on
 * (`src/early.js`), so that nothing moves when it comes.
 */
export function keepRoomForRail(isRailed: boolean): void {
  if (isRailed) {
    store(key, true)
    document.documentElement.dataset.railed = ''
  } else {
    removeStored(key)
    delete document.documentElement.dataset.railed
  }
}

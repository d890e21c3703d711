/** Apart from what Firebase keeps in the same place. */
const storagePrefix = 'kopir.'

/** How the product looks on this device says nothing of a person. */
const lookKeys = ['language', 'theme']

let isOver = false

/** From now on nothing is kept: the person has left, and this page is about to go. */
export function stopStoring(): void {
  isOver = true
}

/** Removes what everybody kept here but for how the product looks, and keeps nothing more; other windows hear it at once. */
export function clearStorage(): void {
  const looks = lookKeys.map((key) => [key, readStored<unknown>(key)] as const)
  try {
    // The origin is the product's own: nothing of anybody else lies here.
    localStorage.clear()
    sessionStorage.clear()
  } catch {
    // Nothing was kept.
  }
  for (const [key, value] of looks) if (value !== undefined) store(key, value)
  stopStoring()
}

/** A value kept on the device; undefined when there is none or storage is switched off. */
export function readStored<T>(key: string): T | undefined {
  try {
    const text = localStorage.getItem(storagePrefix + key)
    return text === null ? undefined : (JSON.parse(text) as T)
  } catch {
    return undefined
  }
}

/** Keeps a value on the device; false when the device refuses (storage off or full). */
export function store(key: string, value: unknown): boolean {
  if (isOver) return false
  try {
    localStorage.setItem(storagePrefix + key, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

export function removeStored(key: string): void {
  try {
    localStorage.removeItem(storagePrefix + key)
  } catch {
    // Nothing was kept.
  }
}

/** The keys below `prefix`, without the product's own prefix. */
export function storedKeys(prefix: string): string[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(storagePrefix + prefix))
      .map((key) => key.slice(storagePrefix.length))
  } catch {
    return []
  }
}

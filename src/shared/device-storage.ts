/** Apart from what Firebase keeps in the same place. */
const storagePrefix = 'kopir.'

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

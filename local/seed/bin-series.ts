import { binCheckDigit } from '@kopir/domain/ngo/bin'
import type { CivilDate } from '@kopir/domain/time/civil-date'

/**
 * Numbers that pass the check digit and can belong to nobody: they say they were issued in month 13. Digit 5 is 4, a
 * resident legal entity; digit 6 is 0, a head organisation.
 */
export function createBinSeries(): (registeredOn: CivilDate) => string {
  let serial = 0
  return (registeredOn) => {
    for (;;) {
      serial++
      const eleven = `${registeredOn.slice(2, 4)}1340${String(serial).padStart(5, '0')}`
      const digit = binCheckDigit(eleven)
      if (digit !== null) return `${eleven}${digit}`
    }
  }
}

import { fail } from '../value/failure.ts'

interface RegexFlags {
  i: boolean
  m: boolean
  s: boolean
  U: boolean
}

/** Walks the code points of a pattern and keeps the flags in force. */
export class RegexReader {
  /** Groups that keep what they match, so far. */
  groups = 0
  flags: RegexFlags = { i: false, m: false, s: false, U: false }
  private position = 0

  constructor(private readonly pattern: string) {}

  get done(): boolean {
    return this.position >= this.pattern.length
  }

  sees(text: string): boolean {
    return this.pattern.startsWith(text, this.position)
  }

  accept(text: string): boolean {
    if (!this.sees(text)) return false
    this.position += text.length
    return true
  }

  /** The next code point. */
  take(): number {
    const point = this.pattern.codePointAt(this.position)
    if (point === undefined) return fail('Invalid regular expression: unexpected end.')
    this.position += point > 0xffff ? 2 : 1
    return point
  }

  /** What a sticky expression matches here, moved over. */
  takeMatch(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.position
    const match = expression.exec(this.pattern)
    if (match) this.position += match[0].length
    return match
  }

  /** The code points up to an ending, or to the end of the pattern. */
  until(ending: string): number[] {
    const points: number[] = []
    while (!this.done && !this.accept(ending)) points.push(this.take())
    return points
  }

  /** `{n}`, `{n,}` or `{n,m}`; a brace that is none of these is a plain character. */
  acceptBounds(): [number, number] | null {
    const match = this.takeMatch(/\{(\d{1,5})(,(\d{0,5}))?\}/y)
    if (!match) return null
    const min = Number(match[1])
    return [min, match[2] === undefined ? min : match[3] ? Number(match[3]) : Number.POSITIVE_INFINITY]
  }

  /** The letters of `(?ims-U`. */
  takeFlags(): void {
    const [letters = ''] = this.takeMatch(/[imsU]*(?:-[imsU]+)?/y) ?? []
    let value = true
    for (const letter of letters) {
      if (letter === '-') value = false
      else this.flags[letter as keyof RegexFlags] = value
    }
  }
}

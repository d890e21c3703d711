import { invalidArgument, type StatusError } from './status.ts'

/**
 * Reads a resource name from left to right. What does not fit is INVALID_ARGUMENT, in the words of Firestore's own
 * errors: the kind of name, the name, what is missing and at which character.
 */
export class NameScanner {
  #position = 0

  constructor(
    /** `Document`, `Database`, … */
    private readonly kind: string,
    private readonly name: string,
  ) {}

  get atEnd(): boolean {
    return this.#position === this.name.length
  }

  /** What is not read yet. */
  get rest(): string {
    return this.name.slice(this.#position)
  }

  word(word: string): void {
    if (!this.name.startsWith(word, this.#position)) throw this.lacks(`"${word}"`)
    this.#position += word.length
  }

  slash(): void {
    if (this.name[this.#position] !== '/') throw this.lacks('"/"')
    if (this.rest === '/') throw this.fault('has invalid trailing "/".')
    this.#position++
  }

  /** The id up to the next slash, e.g. of a `collection`. */
  id(kind: string): string {
    const slash = this.name.indexOf('/', this.#position)
    const end = slash === -1 ? this.name.length : slash
    const id = this.name.slice(this.#position, end)
    if (id === '') throw this.lacks(`a ${kind} id`)
    if (id === '.' || id === '..') throw this.fault(`contains a ${kind} id "${id}" at index ${this.#position}.`)
    this.#position = end
    return id
  }

  end(): void {
    if (this.rest === '/') throw this.fault('has invalid trailing "/".')
    if (!this.atEnd) throw this.fault(`has extra characters at index ${this.#position}.`)
  }

  fault(problem: string): StatusError {
    return invalidArgument(`${this.kind} name "${this.name}" ${problem}`)
  }

  private lacks(what: string): StatusError {
    return this.fault(`lacks ${what} at index ${this.#position}.`)
  }
}

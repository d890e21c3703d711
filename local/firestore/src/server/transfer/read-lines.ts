import { invalidArgument } from '../../model/status.ts'

const lineFeed = 0x0a
/** More than the JSON of the largest document can take. */
const maxLineBytes = 32 * 1024 * 1024

/** The lines of a UTF-8 text that comes in pieces; the last one may lack its end. */
export async function* readLines(pieces: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let number = 0
  const decode = (bytes: Buffer) => {
    number++
    try {
      return decoder.decode(bytes)
    } catch {
      throw invalidArgument(`line ${number}: the text is not UTF-8`)
    }
  }
  let begun: Buffer[] = []
  let size = 0
  for await (const piece of pieces) {
    let start = 0
    for (let end = piece.indexOf(lineFeed); end !== -1; end = piece.indexOf(lineFeed, start)) {
      yield decode(Buffer.concat([...begun, piece.subarray(start, end)]))
      begun = []
      size = 0
      start = end + 1
    }
    if (start === piece.length) continue
    begun.push(piece.subarray(start))
    size += piece.length - start
    if (size > maxLineBytes) throw invalidArgument(`line ${number + 1} is longer than a document can be`)
  }
  if (size > 0) yield decode(Buffer.concat(begun))
}

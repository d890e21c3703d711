/** Why a file is not read at all. The same words are the keys of what the administrator reads: `import_file_…`. */
export type FileProblemCode =
  | 'empty'
  | 'too-large'
  | 'old-excel'
  | 'pdf'
  | 'word'
  | 'open-document'
  | 'web-page'
  | 'archive'
  | 'unreadable'
  | 'unpacked-too-large'
  | 'forged-xml'
  | 'too-wide'
  | 'too-long'
  | 'no-rows'

/** A file that cannot be read, with the reason. */
export class FileProblem extends Error {
  constructor(readonly code: FileProblemCode) {
    super(code)
  }
}

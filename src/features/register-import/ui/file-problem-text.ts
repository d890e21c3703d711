import { errorText } from '../../../shared/i18n/error-text.ts'
import { formatNumber } from '../../../shared/i18n/format-number.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { fileLimits } from '../data/file-limits.ts'
import { FileProblem, type FileProblemCode } from '../data/file-problem.ts'

const megabyte = 1024 * 1024
const megabytes = (bytes: number) => ({ max: formatNumber(bytes / megabyte) })

const texts: Record<FileProblemCode, () => string> = {
  empty: m.import_file_empty,
  'too-large': () => m.import_file_too_large(megabytes(fileLimits.bytes)),
  'old-excel': m.import_file_old_excel,
  pdf: m.import_file_pdf,
  word: m.import_file_word,
  'open-document': m.import_file_open_document,
  'web-page': m.import_file_web_page,
  archive: m.import_file_archive,
  unreadable: m.import_file_unreadable,
  'unpacked-too-large': () => m.import_file_unpacked_too_large(megabytes(fileLimits.unpackedBytes)),
  'forged-xml': m.import_file_forged_xml,
  'too-wide': () => m.import_file_too_wide({ max: formatNumber(fileLimits.columns) }),
  'too-long': () => m.import_file_too_long({ max: formatNumber(fileLimits.rows) }),
  'no-rows': m.import_file_no_rows,
}

/** Why a file cannot be read and what to do, in the reader's language. */
export const problemOfFile = (problem: unknown): string =>
  problem instanceof FileProblem ? texts[problem.code]() : errorText(problem)

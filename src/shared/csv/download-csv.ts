interface CsvName {
  /** Of what place, as an id. */
  place: string
  subject: string
  /** As of which civil date. */
  day: string
}

/** Hands a table to the person as a file; the text begins with a byte order mark where a spreadsheet needs it. */
export function downloadCsv({ place, subject, day }: CsvName, csv: string | Blob) {
  const url = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `kopir-${place}-${subject}-${day}.csv`
  link.click()
  URL.revokeObjectURL(url)
}

/** Whether a part of the program could not be fetched: browsers tell it by the text of a `TypeError` alone. */
export const isMissingCode = (error: unknown): boolean =>
  error instanceof TypeError && /import|module/i.test(error.message)

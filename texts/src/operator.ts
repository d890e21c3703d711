/** Where people write about their data, shown on the privacy page; null until an administration runs the product. */
export const operatorEmail: string | null = null

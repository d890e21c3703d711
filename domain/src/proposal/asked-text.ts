// Apart from the other limits: the first page asks for this one only.

/** What the first page takes as the beginning of a text, in UTF-16 units: it travels in an address. */
export const askedTextMaxLength = 1_000

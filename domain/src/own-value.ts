/** The record's own value of a key that somebody else chose: `constructor` and its like belong to every object. */
export const ownValue = <Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined

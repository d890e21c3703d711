/**
 * What an organisation is looked for by: the name inside its quotes, without the legal form before them, «Жасыл қала» of
 * «Общественный фонд "Жасыл қала"». A name without quotes stands as it is.
 */
export function properName(name: string): string {
  return /["«“„](.*\S.*)["»”“]/.exec(name)?.[1] ?? name
}

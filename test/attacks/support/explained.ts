/** What does not hold and is right so, with its reason. A row that names one fails as soon as it holds. */
export const explained = {
  'taken addresses':
    'Who signs up with an address that has an account is told so, because nothing else could be done with it. The service ' +
    'itself slows down who tries many.',
  'local headers': 'The local Functions are served by Express, which says so. Google’s front end says nothing of it.',
  'local messages':
    'The local Firestore says which line of the rules refused, for those who write them. Google’s says «Missing or ' +
    'insufficient permissions.» of everything.',
  'local tokens':
    'The local Auth signs no tokens, and the local Firestore and Functions take any unsigned one, whatever its project ' +
    'and its end: a page that stayed open over night goes on. They listen on this machine only; Google’s services check.',
} as const satisfies Record<string, string>
export type ExplainedName = keyof typeof explained

interface Arrival {
  /** The person comes from signing in. */
  signedIn: true
}

/** What the page after a sign-in is told by the navigation; a reload or a link says nothing of the kind. */
export const arrival: Arrival = { signedIn: true }

export const isArrival = (state: unknown): boolean => (state as Partial<Arrival> | null)?.signedIn === true

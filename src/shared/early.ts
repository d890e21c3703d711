declare global {
  interface Window {
    /** What `public/early.js` began before any code of the bundle was there. */
    kopirEarly?: {
      /** The page it preloads, by its name in `app/pages.ts`. */
      page: string | null
      answers: Map<string, Promise<Response>>
    }
  }
}

/** The answer that was asked for early; each can be taken once. */
export function takeEarly(url: string): Promise<Response> | undefined {
  const answer = window.kopirEarly?.answers.get(url)
  window.kopirEarly?.answers.delete(url)
  return answer
}

/** The page that this visit begins with, when it is one of those that are preloaded. */
export const earlyPage = (): string | null => window.kopirEarly?.page ?? null

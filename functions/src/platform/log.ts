/** Structured log. No names, addresses, texts or user ids go into it. */
export * as log from 'firebase-functions/logger'

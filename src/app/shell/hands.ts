export { keepFocus } from './focus-keeper.ts'
export { readAhead } from './read-ahead.ts'

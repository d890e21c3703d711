/** What is wrong with a rules file, by the offset in its source. Warnings do not keep the rules from being used. */
export interface Report {
  error(at: number, description: string): void
  warn(at: number, description: string): void
}

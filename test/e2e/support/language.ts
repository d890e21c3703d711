import type { Language } from '@kopir/domain/language'
import type { Page } from '@playwright/test'
import { languageNames } from '../../../texts/src/language-names.ts'
import { languages, wordsOf } from './words.ts'

/** Chooses a language in the menu that a phone shows, whatever language it speaks now. */
export async function switchLanguage(page: Page, language: Language): Promise<void> {
  const labels = languages.map((spoken) => wordsOf(spoken)('common_language')).join('|')
  await page.getByRole('button', { name: new RegExp(`^(${labels}):`) }).click()
  await page.getByRole('button', { name: languageNames[language].long, exact: true }).click()
}

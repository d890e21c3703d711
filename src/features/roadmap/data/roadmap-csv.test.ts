import { plannedCommitment } from '@kopir/domain/commitment/fixtures'
import { languages } from '@kopir/domain/language'
import { expect, it } from 'vitest'
import { setLanguage } from '../../../shared/i18n/language.ts'
import { roadmapCsv } from './roadmap-csv.ts'

const title = { kk: 'ХІІ Азаматтық форум', ru: 'XII Гражданский форум', en: 'XII Civic Forum' }
const origin = { place: 'Алматы', source: 'Көпір', asOf: '2026-11-27', isDemo: false }

it.each(languages)("names the source in the reader's language: %s", async (language) => {
  await setLanguage(language)
  const commitment = plannedCommitment({ source: { kind: 'forum', id: 'f12', label: title } })
  expect(roadmapCsv([commitment], () => '', '2026-11-27', origin)).toContain(`: ${title[language]}`)
})

import { collectionNames } from './0001-collection-names.ts'
import { registryCodes } from './0002-registry-codes.ts'
import { commitmentEvents } from './0003-commitment-events.ts'
import { severalDepartments } from './0004-several-departments.ts'
import { standingAnswers } from './0005-standing-answers.ts'
import { postHistory } from './0006-post-history.ts'
import { localisedNgoNames } from './0007-localised-ngo-names.ts'
import { localisedSources } from './0008-localised-sources.ts'
import { commitmentActors } from './0009-commitment-actors.ts'
import type { Migration } from './migration.ts'

/** In the order in which they run; a new one is added at the end. */
export const allMigrations: readonly Migration[] = [
  collectionNames,
  registryCodes,
  commitmentEvents,
  severalDepartments,
  standingAnswers,
  postHistory,
  localisedNgoNames,
  localisedSources,
  commitmentActors,
]

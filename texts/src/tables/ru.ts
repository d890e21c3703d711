import account from '../../messages/ru/account.json' with { type: 'json' }
import admin from '../../messages/ru/admin.json' with { type: 'json' }
import commitments from '../../messages/ru/commitments.json' with { type: 'json' }
import common from '../../messages/ru/common.json' with { type: 'json' }
import conduct from '../../messages/ru/conduct.json' with { type: 'json' }
import dashboard from '../../messages/ru/dashboard.json' with { type: 'json' }
import desk from '../../messages/ru/desk.json' with { type: 'json' }
import errors from '../../messages/ru/errors.json' with { type: 'json' }
import forums from '../../messages/ru/forums.json' with { type: 'json' }
import home from '../../messages/ru/home.json' with { type: 'json' }
import imports from '../../messages/ru/import.json' with { type: 'json' }
import moderation from '../../messages/ru/moderation.json' with { type: 'json' }
import notifications from '../../messages/ru/notifications.json' with { type: 'json' }
import preview from '../../messages/ru/preview.json' with { type: 'json' }
import privacy from '../../messages/ru/privacy.json' with { type: 'json' }
import proposals from '../../messages/ru/proposals.json' with { type: 'json' }
import registry from '../../messages/ru/registry.json' with { type: 'json' }
import roadmap from '../../messages/ru/roadmap.json' with { type: 'json' }
import words from '../../messages/ru/words.json' with { type: 'json' }
import work from '../../messages/ru/work.json' with { type: 'json' }

/** Every text in Russian, by area. */
export const ru = {
  account,
  admin,
  commitments,
  common,
  conduct,
  dashboard,
  desk,
  errors,
  forums,
  home,
  import: imports,
  moderation,
  notifications,
  preview,
  privacy,
  proposals,
  registry,
  roadmap,
  words,
  work,
}

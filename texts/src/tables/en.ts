import account from '../../messages/en/account.json' with { type: 'json' }
import admin from '../../messages/en/admin.json' with { type: 'json' }
import commitments from '../../messages/en/commitments.json' with { type: 'json' }
import common from '../../messages/en/common.json' with { type: 'json' }
import conduct from '../../messages/en/conduct.json' with { type: 'json' }
import dashboard from '../../messages/en/dashboard.json' with { type: 'json' }
import desk from '../../messages/en/desk.json' with { type: 'json' }
import errors from '../../messages/en/errors.json' with { type: 'json' }
import forums from '../../messages/en/forums.json' with { type: 'json' }
import home from '../../messages/en/home.json' with { type: 'json' }
import imports from '../../messages/en/import.json' with { type: 'json' }
import moderation from '../../messages/en/moderation.json' with { type: 'json' }
import notifications from '../../messages/en/notifications.json' with { type: 'json' }
import preview from '../../messages/en/preview.json' with { type: 'json' }
import privacy from '../../messages/en/privacy.json' with { type: 'json' }
import proposals from '../../messages/en/proposals.json' with { type: 'json' }
import registry from '../../messages/en/registry.json' with { type: 'json' }
import roadmap from '../../messages/en/roadmap.json' with { type: 'json' }
import words from '../../messages/en/words.json' with { type: 'json' }
import work from '../../messages/en/work.json' with { type: 'json' }

/** Every text in English, by area. */
export const en = {
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

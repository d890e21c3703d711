import account from '../../messages/kk/account.json' with { type: 'json' }
import admin from '../../messages/kk/admin.json' with { type: 'json' }
import commitments from '../../messages/kk/commitments.json' with { type: 'json' }
import common from '../../messages/kk/common.json' with { type: 'json' }
import conduct from '../../messages/kk/conduct.json' with { type: 'json' }
import dashboard from '../../messages/kk/dashboard.json' with { type: 'json' }
import desk from '../../messages/kk/desk.json' with { type: 'json' }
import errors from '../../messages/kk/errors.json' with { type: 'json' }
import forums from '../../messages/kk/forums.json' with { type: 'json' }
import home from '../../messages/kk/home.json' with { type: 'json' }
import imports from '../../messages/kk/import.json' with { type: 'json' }
import moderation from '../../messages/kk/moderation.json' with { type: 'json' }
import notifications from '../../messages/kk/notifications.json' with { type: 'json' }
import preview from '../../messages/kk/preview.json' with { type: 'json' }
import privacy from '../../messages/kk/privacy.json' with { type: 'json' }
import proposals from '../../messages/kk/proposals.json' with { type: 'json' }
import registry from '../../messages/kk/registry.json' with { type: 'json' }
import roadmap from '../../messages/kk/roadmap.json' with { type: 'json' }
import words from '../../messages/kk/words.json' with { type: 'json' }
import work from '../../messages/kk/work.json' with { type: 'json' }

/** Every text in Kazakh, by area. */
export const kk = {
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

import type { Language } from '@kopir/domain/language'
import type { Locator, Page } from '@playwright/test'
import { type Hand, keyboard, mouse } from './support/hand.ts'
import { open } from './support/page.ts'
import { idOf, newTitle, stored } from './support/proposals.ts'
import { type Account, expect, test } from './support/test.ts'
import { sentText, type Words } from './support/words.ts'

interface Life {
  language: Language
  hand: Hand
  how: string
  /** Alone, or as the head of an NGO. */
  author: Account
  title: string
  body: string
  answer: string
  commitment: string
  report: string
}

/** A commitment's date must lie ahead; day and month are alike because browsers differ in which comes first. */
const dueOn = `${new Date().getFullYear() + 1}-06-06`

const lives: Life[] = [
  {
    language: 'ru',
    hand: mouse,
    how: 'by mouse',
    author: 'activist',
    title: 'Поставить скамейки у поликлиники',
    body: 'Пожилым людям негде отдохнуть по дороге от остановки. Хватит **пяти** скамеек.',
    answer: 'Предложение принято: скамейки будут поставлены весной за счёт текущего ремонта.',
    commitment: 'Поставить пять скамеек между остановкой и поликлиникой',
    report: 'Пять скамеек поставлены, адреса внесены в карту.',
  },
  {
    language: 'kk',
    hand: keyboard,
    how: 'by keyboard',
    author: 'ngo',
    title: 'Мектеп жанындағы жолға жарық орнату',
    body: 'Кешке балалар қараңғы жолмен қайтады. Үш шам жеткілікті болар еді.',
    answer: 'Ұсыныс қабылданды: жаяу жүргінші жолына үш шам көктемде орнатылады.',
    commitment: 'Мектеп жанындағы жолға үш шам орнату',
    report: 'Үш шам орнатылды және тексерілді.',
  },
  {
    language: 'en',
    hand: mouse,
    how: 'by mouse',
    author: 'ngo',
    title: 'Put a map of quiet streets on the city site',
    body: 'People who cycle need a map of streets with little traffic. Volunteers can check it.',
    answer: 'Accepted: the map will be published together with the volunteers.',
    commitment: 'Publish the map of quiet streets',
    report: 'The map is published and linked from the first page.',
  },
]

/** Opens the item of a work list and answers its card. */
async function choose(page: Page, hand: Hand, title: string): Promise<Locator> {
  await hand.press(page.getByRole('main').getByRole('listitem').getByRole('link', { name: title }))
  const card = page.getByRole('article').filter({ has: page.getByRole('heading', { name: title }) })
  await expect(card).toBeVisible()
  return card
}

const step = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text })

async function writeProposal(page: Page, say: Words, hand: Hand, { body, language }: Life, title: string) {
  await open(page, '/almaty')
  await hand.write(page.getByLabel(say('home_ask_label')), title)
  await hand.press(page.getByRole('button', { name: say('home_ask_start') }))
  await expect(page.getByLabel(say('proposals_field_title'))).toHaveValue(title)
  await hand.write(page.getByLabel(say('proposals_field_body')), body)
  await hand.pick(page.getByLabel(say('proposals_field_theme')), 'improvement')
  await expect(page.getByLabel(say('proposals_field_lang'))).toHaveValue(language)
}

for (const life of lives) {
  const { language, hand, how, author } = life
  test(`the whole life of a proposal, in ${language} ${how}`, async ({ visit, complaints }) => {
    test.setTimeout(120_000)
    // To a visitor it is not there before it is published.
    complaints.expect(/status of 404 .*\/proposals\//)
    const title = newTitle(life.title)
    const visitor = await visit({ language })
    const { page: writer, say } = await visit({ as: author, language })
    const { page: moderator } = await visit({ as: 'moderator', language })
    const { page: office } = await visit({ as: 'akimat', language })
    const { page: official } = await visit({ as: 'official', language })
    const bell = writer.getByRole('button', {
      name: new RegExp(`${say('notifications_bell_none')}|${say('notifications_bell_new', { count: '\\d+' })}`),
    })
    await open(moderator, '/almaty/queue')

    await test.step('its author writes it, reloads the page, and submits it', async () => {
      await writeProposal(writer, say, hand, life, title)
      await writer.reload()
      await expect(writer.getByLabel(say('proposals_field_body'))).toHaveValue(life.body)
      if (author === 'ngo') await hand.pick(writer.getByLabel(say('proposals_field_ngo')), 'almaty-jasyl-qadam')
      await hand.press(writer.getByRole('button', { name: say('proposals_send') }))
      await expect(writer.getByRole('heading', { level: 1, name: title })).toBeVisible()
      await expect(writer.getByText(sentText(say))).toBeVisible()
    })
    const id = await idOf(title)
    const path = `/almaty/proposals/${id}`

    await test.step('nobody else sees it', async () => {
      await open(visitor.page, path)
      await expect(visitor.page.getByRole('heading', { level: 1 })).toHaveText(say('proposals_missing_title'))
      await open(official, path)
      await expect(official.getByRole('heading', { level: 1 })).toHaveText(say('proposals_missing_title'))
    })

    await open(visitor.page, '/almaty/dashboard')
    const total = visitor.page.getByRole('link', {
      name: new RegExp(say('dashboard_proposals_total', { count: '\\d+' })),
    })
    const published = Number(/\d+/.exec((await total.textContent()) ?? '')?.[0])

    await test.step('the queue shows it without a reload, and the moderator publishes it', async () => {
      const unread = await bell.getAttribute('aria-label')
      const card = await choose(moderator, hand, title)
      await hand.press(card.getByRole('button', { name: say('moderation_publish'), exact: true }))
      await expect(moderator.getByText(/ALA-\d{4}-\d{6}/)).toBeVisible()
      // Live: the author's page, the bell and the city's statistics change by themselves.
      await expect(total).toHaveText(say('dashboard_proposals_total', { count: published + 1 }), { timeout: 5_000 })
      await expect(step(writer, say('proposals_now_published'))).toBeVisible()
      await expect(bell).not.toHaveAttribute('aria-label', unread ?? '')
    })
    const { number } = await stored(id)
    await test.step('its author reads in the bell that it is published, and by which number', async () => {
      const unread = await bell.getAttribute('aria-label')
      await hand.press(bell)
      const news = writer.getByRole('link', {
        name: say('notifications_author_publish', { mine: say('notifications_mine_proposal'), number: number ?? '' }),
      })
      await hand.press(news.filter({ hasText: title }))
      await expect(writer.getByText(number ?? 'no number', { exact: true })).toBeVisible()
      await expect(bell).not.toHaveAttribute('aria-label', unread ?? '')
    })

    await test.step("the akim's office assigns it", async () => {
      await open(office, '/almaty/desk?tab=assign')
      const card = await choose(office, hand, title)
      await hand.pick(card.getByLabel(say('desk_department')), 'almaty-ecology')
      await hand.press(card.getByRole('button', { name: say('desk_assign'), exact: true }))
      await expect(step(writer, say('proposals_now_assigned', { department: '' }).trim())).toBeVisible()
      await expect(
        writer.getByText(say('clock_answer_left', { time: say('common_working_days', { count: 15 }) })),
      ).toBeVisible()
    })

    await test.step('the official answers with a commitment', async () => {
      await open(official, '/almaty/desk?tab=answer')
      const card = await choose(official, hand, title)
      await hand.check(card.getByRole('radio', { name: `${say('decision_accepted')} ${say('desk_hint_accepted')}` }))
      await hand.write(card.getByLabel(say('desk_answer_text')), life.answer)
      await hand.write(card.getByLabel(say('desk_commitment_title', { number: 1 })), life.commitment)
      await hand.date(card.getByLabel(say('desk_commitment_due', { number: 1 })), dueOn)
      await hand.press(card.getByRole('button', { name: say('desk_answer_send') }))
      await hand.press(official.getByRole('dialog').getByRole('button', { name: say('desk_answer_send') }))
      await expect(step(writer, say('proposals_now_answered_own'))).toBeVisible()
    })

    await test.step('its author agrees, and the commitment stands on the roadmap', async () => {
      await expect(writer.getByText(life.answer)).toBeVisible()
      await hand.press(writer.getByRole('button', { name: say('proposals_act_confirm') }))
      await hand.press(writer.getByRole('dialog').getByRole('button', { name: say('proposals_act_confirm') }))
      await expect(step(writer, say('proposals_now_in_progress'))).toBeVisible()
      await open(visitor.page, `/almaty/roadmap?year=${dueOn.slice(0, 4)}&state=planned`)
      const line = visitor.page
        .getByRole('listitem')
        .filter({ hasText: life.commitment })
        .filter({ hasText: number ?? '' })
      await expect(line).toContainText(say('commitment_state_planned'))
      await line.getByRole('link', { name: number ?? '' }).click()
      await expect(visitor.page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    })

    await test.step('the department declares it done, its author confirms that it is', async () => {
      await open(official, '/almaty/desk?tab=commitments')
      const commitment = official
        .getByRole('listitem')
        .filter({ hasText: life.commitment })
        .filter({ hasText: number ?? '' })
      await hand.press(commitment.getByRole('button', { name: say('commitments_declare') }))
      const dialog = official.getByRole('dialog')
      await hand.write(dialog.getByLabel(say('commitments_declare_label')), life.report)
      await hand.press(dialog.getByRole('button', { name: say('commitments_declare') }))
      await expect(writer.getByText(life.report).first()).toBeVisible()
      await hand.press(writer.getByRole('button', { name: say('proposals_commitment_confirm') }))
      await hand.press(writer.getByRole('dialog').getByRole('button', { name: say('commitments_confirm') }))
      const closed = say('proposals_now_closed', { outcome: say('outcome_completed') })
      await expect(step(visitor.page, closed)).toBeVisible()
    })

    await test.step('the timeline tells every step to everybody, the newest first', async () => {
      const timeline = visitor.page
        .locator('section', { has: visitor.page.getByRole('heading', { name: say('proposals_timeline') }) })
        .getByRole('listitem')
      const confirm = author === 'ngo' ? 'confirm_ngo' : 'confirm'
      const acts = (['complete', confirm, 'answer', 'assign', 'publish'] as const).map((act) => say(`act_${act}`))
      await expect(timeline.filter({ hasText: say('act_complete') })).toBeVisible()
      const told = await timeline.allInnerTexts()
      const places = acts.map((act) => told.findIndex((line) => line.startsWith(act)))
      expect(places).not.toContain(-1)
      expect(places).toEqual(places.toSorted((a, b) => a - b))
      // What was before publication is its author's.
      const own = writer
        .locator('section', { has: writer.getByRole('heading', { name: say('proposals_timeline') }) })
        .getByRole('listitem')
      await expect(own).toHaveCount(acts.length + 3)
    })
  })
}

import { personOf } from '../../local/seed/people.ts'
import { admin } from '../functions/support/admin.ts'
import { test } from './support/discussion.ts'
import { open } from './support/page.ts'
import { expect, signIn } from './support/test.ts'

test('what one writes the other reads within a second', async ({ visit, layDiscussion }) => {
  const discussion = await layDiscussion([])
  const { page: reader, say } = await visit()
  await open(reader, discussion.path)
  const delays: number[] = []
  // Posts of one person stand some seconds apart: each of these is another's.
  for (const [as, text] of [
    ['activist', 'Первая мысль.'],
    ['ngo', 'Вторая мысль.'],
    ['secretary', 'Третья мысль.'],
  ] as const) {
    const { page: writer } = await visit({ as })
    await open(writer, discussion.path)
    const field = writer.getByLabel(say('forums_your_post'))
    await expect(writer.getByRole('button', { name: say('forums_send'), exact: true })).toBeVisible()
    await field.fill(text)
    const seen = reader.waitForFunction((sent) => document.querySelector('main')?.textContent?.includes(sent), text, {
      polling: 'raf',
    })
    const sentAt = performance.now()
    await field.press('Control+Enter')
    await seen
    delays.push(performance.now() - sentAt)
  }
  // A machine that is busy with something else may hold one of them up.
  expect(Math.min(...delays)).toBeLessThan(1_000)
  expect(Math.max(...delays)).toBeLessThan(5_000)
})

test("the session's moderator hides a post, and its text is nowhere any more", async ({ visit, layDiscussion }) => {
  // demo-ngo holds no role of the city: being named in the programme is enough.
  const discussion = await layDiscussion(['demo-ngo'])
  const said = 'Сообщение с чужим телефоном'
  const { page: writer, say } = await visit({ as: 'activist' })
  const { page: other } = await visit({ as: 'secretary' })
  const { page: moderator } = await visit({ as: 'ngo' })
  for (const page of [writer, other, moderator]) await open(page, discussion.path)
  await writer.getByLabel(say('forums_your_post')).fill(said)
  await writer.getByRole('button', { name: say('forums_send'), exact: true }).click()
  const hide = (page: typeof moderator) =>
    page
      .getByRole('article')
      .filter({ hasText: said })
      .getByRole('button', { name: say('forums_hide') })
  await expect(other.getByRole('article').filter({ hasText: said })).toBeVisible()
  await expect(hide(other)).toHaveCount(0)

  await hide(moderator).click()
  const dialog = moderator.getByRole('dialog')
  const confirm = dialog.getByRole('button', { name: say('forums_hide'), exact: true })
  await confirm.click()
  await expect(dialog.getByText(say('common_too_short', { min: 10 }))).toBeVisible()
  const reason = 'В тексте номер телефона другого человека.'
  await dialog.getByLabel(say('forums_hide_reason')).fill(reason)
  await confirm.click()
  const { page: latecomer } = await visit()
  await open(latecomer, discussion.path)
  for (const page of [writer, other, latecomer]) {
    await expect(page.getByRole('article').filter({ hasText: reason })).toContainText(say('forums_hidden'))
    await expect(page.getByText(said)).toHaveCount(0)
  }
  const { docs } = await admin.collection(discussion.posts).get()
  expect(docs.map((post) => post.get('text'))).toEqual([''])
})

test('a link leads to a post far back, and on from there', async ({ visit, layDiscussion }) => {
  const discussion = await layDiscussion([])
  const batch = admin.batch()
  for (let index = 0; index < 450; index++)
    batch.set(admin.doc(`${discussion.posts}/post-${index}`), {
      authorUid: 'somebody',
      authorName: 'Кто-то',
      ngoId: null,
      ngoName: null,
      text: `Мысль номер ${index}`,
      lang: 'ru',
      replyTo: null,
      createdAt: new Date(Date.now() - (450 - index) * 60_000),
      hidden: false,
      hiddenReason: null,
    })
  await batch.commit()
  const { page, say } = await visit()
  await open(page, `${discussion.path}?post=post-20`)
  const post = (index: number) => page.getByText(`Мысль номер ${index}`, { exact: true })
  await expect(page.getByRole('article').filter({ has: post(20) })).toBeFocused()
  await expect(post(449)).toHaveCount(0)
  await page.getByRole('button', { name: say('conduct_later') }).click()
  await expect(post(180)).toBeAttached()
  await page.getByRole('button', { name: say('conduct_to_newest') }).click()
  await expect(post(449)).toBeAttached()
  await expect(post(200)).toHaveCount(0)
  await page.getByRole('button', { name: say('conduct_earlier') }).click()
  await expect(post(200)).toBeAttached()
  await expect(post(449)).toBeAttached()
})

test('a post is corrected, reported, hidden, objected to and shown again', async ({ visit, layDiscussion }) => {
  const discussion = await layDiscussion(['demo-ngo'])
  const { page: writer, say } = await visit({ as: 'activist' })
  await open(writer, discussion.path)
  const press = async (page: typeof writer, text: string, name: string) =>
    page.getByRole('article').filter({ hasText: text }).getByRole('button', { name }).click()
  const confirm = async (page: typeof writer, name: string) =>
    page.getByRole('dialog').getByRole('button', { name, exact: true }).click()

  await writer.getByLabel(say('forums_your_post')).fill('Слово с ашибкой')
  await writer.getByRole('button', { name: say('forums_send'), exact: true }).click()
  await press(writer, 'Слово с ашибкой', say('conduct_correct'))
  const correction = writer.getByRole('dialog').getByLabel(say('forums_your_post'))
  await correction.fill('Слово с ошибкой')
  await writer.reload()
  await press(writer, 'Слово с ашибкой', say('conduct_correct'))
  await expect(correction).toHaveValue('Слово с ошибкой')
  await confirm(writer, say('conduct_correct_save'))
  await expect(writer.getByRole('article').filter({ hasText: 'Слово с ошибкой' })).toContainText(
    say('conduct_was_corrected'),
  )

  const { page: reader } = await visit({ as: 'secretary' })
  await open(reader, discussion.path)
  await press(reader, 'Слово с ошибкой', say('conduct_report'))
  await confirm(reader, say('conduct_report'))

  const { page: host } = await visit({ as: 'ngo' })
  await open(host, discussion.path)
  await press(host, 'Слово с ошибкой', say('forums_hide'))
  await host.getByRole('dialog').getByLabel(say('forums_hide_reason')).fill('Слово написано неверно.')
  await confirm(host, say('forums_hide'))
  await press(writer, say('conduct_your_hidden_post'), say('conduct_object'))
  await writer.getByRole('dialog').getByLabel(say('conduct_reason')).fill('Ошибку уже исправили.')
  await confirm(writer, say('conduct_object'))
  await expect(writer.getByText(say('conduct_object_open'))).toBeVisible()

  const { page: moderator } = await visit({ as: 'moderator' })
  await open(moderator, '/almaty/conduct')
  await moderator.getByRole('link', { name: new RegExp(say('conduct_case_objection')) }).click()
  await expect(moderator.getByText('Ошибку уже исправили.')).toBeVisible()
  await moderator.getByRole('button', { name: say('conduct_show') }).click()
  await moderator.getByRole('dialog').getByLabel(say('conduct_reason')).fill('Ошибка исправлена автором.')
  await confirm(moderator, say('conduct_show'))
  await expect(reader.getByText('Слово с ошибкой')).toBeVisible()
})

test('who hosts and who answers for a department is told by a mark that others have not', async ({
  visit,
  layDiscussion,
}) => {
  const discussion = await layDiscussion(['demo-moderator'])
  const { page: reader, say } = await visit({ as: 'activist' })
  await open(reader, discussion.path)
  for (const [as, mark] of [
    ['moderator', say('mark_host')],
    ['official', say('role_official')],
    ['activist', null],
  ] as const) {
    const { page: writer } = as === 'activist' ? { page: reader } : await visit({ as })
    if (as !== 'activist') await open(writer, discussion.path)
    await writer.getByLabel(say('forums_your_post')).fill(`Говорит ${as}.`)
    await writer.getByLabel(say('forums_your_post')).press('Control+Enter')
    const post = reader.getByRole('article').filter({ hasText: `Говорит ${as}.` })
    await expect(post.getByText(personOf(`demo-${as}`).displayName, { exact: true })).toBeVisible()
    if (mark) await expect(post.getByText(new RegExp(`^${mark}`))).toBeVisible()
    else
      for (const other of [say('mark_host'), say('role_official')]) await expect(post.getByText(other)).toHaveCount(0)
  }
})

const storedIn = async (posts: string) => (await admin.collection(posts).get()).docs.map((post) => post.data())

test('what a visitor sends by button or by key is sent once they have signed in, and once', async ({
  visit,
  layDiscussion,
}) => {
  const discussion = await layDiscussion([])
  const { page: first, say } = await visit()
  await open(first, discussion.path)
  await first.getByLabel(say('forums_your_post')).fill('Я тоже хочу сказать')
  await first.getByRole('button', { name: say('forums_sign_in_to_send') }).click()
  await expect(first).toHaveURL(/\/sign-in\?next=/)
  await signIn(first, 'activist', say)
  const post = first.getByRole('article').filter({ hasText: 'Я тоже хочу сказать' })
  await expect(post).toBeVisible()
  await expect(first.getByLabel(say('forums_your_post'))).toHaveValue('')
  await expect(first.getByLabel(say('forums_your_post'))).toBeFocused()

  const { page: second } = await visit()
  await open(second, discussion.path)
  await second
    .getByRole('article')
    .getByRole('button', { name: say('forums_reply') })
    .click()
  await second.getByLabel(say('forums_your_reply')).fill('И я')
  await second.keyboard.press('Control+Enter')
  await expect(second).toHaveURL(/\/sign-in\?next=/)
  await signIn(second, 'official', say)
  await expect(second.getByRole('article').filter({ hasText: 'И я' }).last()).toBeVisible()
  await expect(second.getByLabel(say('forums_your_post'))).toBeFocused()
  await second.reload()
  await expect(second.getByLabel(say('forums_your_post'))).toHaveValue('')
  await expect.poll(async () => (await storedIn(discussion.posts)).length).toBe(2)
  const stored = await admin.collection(discussion.posts).orderBy('createdAt').get()
  const [asked, answer] = stored.docs
  expect(answer?.data()).toMatchObject({ text: 'И я', replyTo: asked?.id, authorUid: 'demo-official' })
})

test('what a visitor ordered to be sent stays a text where the discussion has closed meanwhile', async ({
  visit,
  layDiscussion,
}) => {
  const discussion = await layDiscussion([])
  const { page, say } = await visit()
  await open(page, discussion.path)
  await page.getByLabel(say('forums_your_post')).fill('Опоздавшее слово')
  await page.keyboard.press('Control+Enter')
  await expect(page).toHaveURL(/\/sign-in\?next=/)
  await discussion.close()
  await signIn(page, 'activist', say)
  await expect(page.getByText('Опоздавшее слово')).toBeVisible()
  await expect(page.getByLabel(say('forums_your_post'))).toHaveCount(0)
  expect(await storedIn(discussion.posts)).toEqual([])
})

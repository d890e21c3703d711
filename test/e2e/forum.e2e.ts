import { expectAccessible, open } from './support/page.ts'
import { expect, test } from './support/test.ts'

const session = '/almaty/forums/almaty-air-dialogue/sessions/air'

test('two browsers see each other in a discussion at once, and a hidden post is gone for others', async ({ visit }) => {
  const said = `Кто придёт на замеры в субботу? ${Date.now()}`
  const { page: activist, say } = await visit({ as: 'activist' })
  const { page: ngo } = await visit({ as: 'ngo' })
  const { page: visitor } = await visit()
  for (const page of [activist, ngo, visitor]) await open(page, session)

  await activist.getByLabel(say('forums_your_post')).fill(said)
  await activist.getByLabel(say('forums_your_post')).press('Control+Enter')
  for (const page of [activist, ngo, visitor])
    await expect(page.getByRole('article').getByText(said)).toBeVisible({ timeout: 5_000 })

  const post = ngo.getByRole('article').filter({ hasText: said })
  await post.getByRole('button', { name: say('forums_reply') }).click()
  const reply = `Придём втроём. ${Date.now()}`
  await ngo.getByLabel(say('forums_your_reply')).fill(reply)
  await ngo.getByLabel(say('forums_post_as')).selectOption('almaty-jasyl-qadam')
  await ngo.getByRole('button', { name: say('forums_send'), exact: true }).click()
  const answered = visitor.getByRole('article').filter({ hasText: reply })
  await expect(answered.getByRole('link', { name: /Жасыл қадам/ })).toBeVisible()
  await expectAccessible(visitor)

  const { page: moderator } = await visit({ as: 'moderator' })
  await open(moderator, session)
  await moderator
    .getByRole('article')
    .filter({ hasText: said })
    .getByRole('button', { name: say('forums_hide') })
    .click()
  const dialog = moderator.getByRole('dialog')
  await dialog.getByLabel(say('forums_hide_reason')).fill('Проверка: сообщение скрыто по правилу 3.')
  await dialog.getByRole('button', { name: say('forums_hide'), exact: true }).click()
  for (const page of [ngo, visitor]) {
    await expect(page.getByText('Проверка: сообщение скрыто по правилу 3.').last()).toBeVisible()
    await expect(page.getByText(said)).toHaveCount(0)
  }
})

test('who is not signed in keeps the typed text through the sign-in', async ({ visit }) => {
  const { page, say } = await visit()
  await open(page, session)
  const text = `Я тоже хочу сказать ${Date.now()}`
  await page.getByLabel(say('forums_your_post')).fill(text)
  await page.getByRole('link', { name: say('forums_sign_in_to_send') }).click()
  await page.getByRole('button', { name: 'activist@kopir.example' }).click()
  await expect(page.getByLabel(say('forums_your_post'))).toHaveValue(text)
})

test('forums lead to their programme, and the programme to the discussion', async ({ visit }) => {
  const { page, say } = await visit()
  await open(page, '/almaty/forums')
  await page.getByRole('main').getByRole('link', { name: 'Воздух города: что сделано и что дальше' }).click()
  await expect(page.getByRole('heading', { name: say('forums_programme') })).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Открытое обсуждение' }).click()
  await expect(page.getByRole('heading', { name: say('forums_discussion'), exact: true })).toBeVisible()
})

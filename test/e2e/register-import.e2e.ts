import type { Page } from '@playwright/test'
import { strToU8, zipSync } from 'fflate'
import { binCheckDigit } from '../../domain/src/ngo/bin.ts'
import type { Ngo } from '../../domain/src/ngo/ngo.ts'
import { paths } from '../../domain/src/paths.ts'
import { admin } from '../functions/support/admin.ts'
import { expectAccessible, expectNoSidewaysScroll, open } from './support/page.ts'
import { expect, test } from './support/test.ts'
import type { Words } from './support/words.ts'

/** A workbook of one sheet with these rows. */
const workbook = (rows: string) =>
  Buffer.from(
    zipSync({
      'xl/workbook.xml': strToU8('<workbook xmlns:r="r"><sheets><sheet name="1" r:id="s"/></sheets></workbook>'),
      'xl/_rels/workbook.xml.rels': strToU8('<Relationships><Relationship Id="s" Target="sheet.xml"/></Relationships>'),
      'xl/sheet.xml': strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
    }),
  )

/** Who no other test looks at. */
const territoryId = 'oskemen'

/** Bytes of Windows-1251: what the browser decodes has to be encoded by hand. */
const signs = new TextDecoder('windows-1251').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))
const in1251 = (text: string) => Buffer.from([...text].map((sign) => Math.max(0, signs.indexOf(sign))))

/** A valid BIN by its first ten digits. */
function binOf(ten: string): string {
  for (let last = 0; last < 10; last++) {
    const digit = binCheckDigit(`${ten}${last}`)
    if (digit !== null) return `${ten}${last}${digit}`
  }
  throw new Error(`No BIN begins with ${ten}`)
}

const syllables = ['бар', 'вуг', 'гол', 'дюс', 'жем', 'зит', 'кын', 'лоп', 'мюр', 'нач']
/** A word that no NGO is called by, another one for each number. */
const wordOf = (number: number) => {
  const word = [...String(number).padStart(3, '0')].map((digit) => syllables[Number(digit)]).join('')
  return word.charAt(0).toUpperCase() + word.slice(1)
}

async function registered(count: number): Promise<Ngo[]> {
  const { docs } = await admin
    .collection(paths.ngos())
    .where('territoryId', '==', territoryId)
    .where('status', '==', 'active')
    .get()
  const all = docs.map((one) => ({ ...(one.data() as Omit<Ngo, 'id'>), id: one.id }))
  // What Windows-1251 cannot write would be another name, and so would inner quotes, which are written as outer ones.
  const isPlain = (name = '') => name !== '' && !/[„“]/.test(name) && [...name].every((sign) => signs.includes(sign))
  const found = all.filter(({ bin, name }) => bin && isPlain(name.ru))
  expect(found.length).toBeGreaterThanOrEqual(count)
  return found.slice(0, count)
}

/** A register as it comes: a title above the headings, quotes, a lost zero, a person's number, words for statuses. */
function dirtyFile(ngos: readonly Ngo[]) {
  const [same, alike, changed, renamed] = ngos as [Ngo, Ngo, Ngo, Ngo]
  const rowOf = (bin: string | null, name: string, status = 'Действующая') => [
    bin ?? '',
    `"${name.replaceAll('"', '""')}"`,
    status,
  ]
  const created = Array.from({ length: 30 }, (_, row) =>
    rowOf(binOf(`9903401${String(row).padStart(3, '0')}`), `Общественный фонд "${wordOf(row * 31 + 7)}"`),
  )
  const rows = [
    ...created,
    rowOf('740000728', 'Общественное объединение\n"Потерянный нуль"'),
    rowOf(same.bin, same.name.ru ?? ''),
    rowOf(alike.bin, alike.name.ru ?? ''),
    rowOf(changed.bin, changed.name.ru ?? '', 'Приостановлена'),
    rowOf(renamed.bin, 'Частное учреждение "Квазилямбда"'),
    rowOf('850101300123', 'Иванов Иван Иванович'),
    rowOf(`${binOf('9903409998').slice(0, 11)}x`, '=HYPERLINK("http://evil.example")'),
    rowOf('1,23E+11', 'Фонд "Испорченный таблицей"'),
  ]
  const text = [['Реестр НПО, по состоянию на сегодня'], ['БИН', 'Наименование организации', 'Состояние'], ...rows]
  return in1251(text.map((cells) => cells.join(';')).join('\r\n'))
}

const counts = (page: Page, say: Words) =>
  page.getByRole('navigation', { name: say('import_plan_groups') }).getByRole('link')

test('an administrator brings a dirty file in: sees a plan, decides, finds it in the registry, and takes it back', async ({
  visit,
}) => {
  const ngos = await registered(4)
  const [, , changed, renamed] = ngos as [Ngo, Ngo, Ngo, Ngo]
  const { page, say } = await visit({ as: 'admin' })
  const file = { name: 'reestr.csv', mimeType: 'text/csv', buffer: dirtyFile(ngos) }
  const chooseFile = () => page.getByLabel(say('import_file'), { exact: true }).setInputFiles(file)
  const makePlan = () => page.getByRole('button', { name: say('import_plan_make') }).click()
  const source = `Проверочный реестр ${Date.now().toString(36)}`

  await open(page, '/admin')
  await page.getByRole('link', { name: say('admin_register_title') }).click()
  await expect(page).toHaveURL(/\/admin\/register$/)
  await page.getByLabel(say('import_territory'), { exact: true }).selectOption(territoryId)
  await page.getByLabel(say('import_source')).fill(source)
  await page.getByLabel(say('import_as_of')).fill('2026-11-01')
  await chooseFile()

  // The encoding is proposed; another one shows at once what is wrong with it.
  const preview = page.getByRole('region', { name: say('import_preview') })
  const encoding = page.getByLabel(say('import_encoding'))
  await expect(encoding).toHaveValue('Windows-1251')
  await encoding.selectOption('UTF-8')
  await expect(preview).toContainText('�')
  await encoding.selectOption('Windows-1251')
  await expect(preview).toContainText(`Общественный фонд "${wordOf(7)}"`)

  // Columns and words are guessed, and can be changed.
  const holds = (column: string) => page.getByLabel(say('import_holds_named', { column }))
  await expect(holds('БИН')).toHaveValue('bin')
  await expect(holds('Наименование организации')).toHaveValue('nameRu')
  await holds('Состояние').selectOption('')
  await expect(page.getByRole('heading', { name: say('import_values_status') })).toHaveCount(0)
  await holds('Состояние').selectOption('status')
  await expect(page.getByLabel(say('import_value_meaning_named', { word: 'Приостановлена' }))).toHaveValue('suspended')

  await makePlan()
  await expect(counts(page, say)).toHaveText([/31$/, /1$/, /2$/, /0$/, /1$/, /3$/])
  await expectAccessible(page)

  // What is wrong is said with line, column and reason; the number of a person is not shown.
  await page.getByRole('link', { name: new RegExp(`^${say('import_group_bad')}`) }).click()
  const line = (words: string) => page.locator('li[aria-setsize]').filter({ hasText: words })
  await expect(line(say('import_problem_bin_is_person'))).toBeVisible()
  await expect(page.getByText('850101300123')).toHaveCount(0)
  await expect(line('=HYPERLINK(')).toContainText(say('import_problem_bin_format'))

  // A doubtful row is written only where somebody decides so.
  await page.getByRole('link', { name: new RegExp(`^${say('import_group_doubtful')}`) }).click()
  await expect(line(say('import_doubt_other_name'))).toHaveCount(1)
  await page.getByRole('checkbox', { name: /Квазилямбда/ }).check()

  await page.getByRole('button', { name: say('import_write_ask') }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(say('import_apply_created', { number: 31 }))
  await expect(dialog).toContainText(say('import_apply_changed', { number: 2 }))
  await dialog.getByRole('button', { name: say('import_write'), exact: true }).click()
  await expect(page.getByText(say('import_done'))).toBeVisible({ timeout: 30_000 })
  expect((await admin.doc(paths.ngo(changed.id)).get()).get('status')).toBe('suspended')
  expect((await admin.doc(paths.ngo(renamed.id)).get()).get('name').ru).toContain('Квазилямбда')

  // Everybody finds it, under its whole number.
  await expect(async () => {
    await page.goto(`/${territoryId}/registry?q=${encodeURIComponent('Потерянный нуль')}`)
    await expect(page.getByRole('main')).toContainText('000740000728', { timeout: 2_000 })
  }).toPass({ timeout: 20_000 })

  // The same file again changes nothing; how it was read is remembered with its source.
  await open(page, `/admin/register?territory=${territoryId}`)
  await chooseFile()
  await makePlan()
  await expect(counts(page, say)).toHaveText([/0$/, /0$/, /35$/, /0$/, /0$/, /3$/])
  await expect(page.getByText(say('import_write_nothing'))).toBeVisible()

  const past = page.getByRole('listitem').filter({ hasText: source })
  await past.getByRole('button', { name: say('import_undo_named', { file: file.name }) }).click()
  await dialog.getByLabel(say('import_undo_why')).fill('Проверка закончена, сведения не нужны')
  await dialog.getByRole('button', { name: say('import_undo') }).click()
  await expect(past).toContainText(say('import_state_undone'), { timeout: 20_000 })
  expect((await admin.doc(paths.ngo(changed.id)).get()).get('status')).toBe('active')
  expect((await admin.doc(paths.ngo(renamed.id)).get()).get('name')).toEqual(renamed.name)
})

test('a file that is no table ends with what to do, and nothing is lost', async ({ visit }) => {
  const { page, say } = await visit({ as: 'admin', phone: true })
  await open(page, `/admin/register?territory=${territoryId}`)
  await page.getByLabel(say('import_source')).fill('Реестр на телефоне')
  const choose = (buffer: Buffer) =>
    page.getByLabel(say('import_file'), { exact: true }).setInputFiles({ name: 'x.xlsx', mimeType: '', buffer })
  await choose(Buffer.from('%PDF-1.7'))
  await expect(page.getByText(say('import_file_pdf'))).toBeVisible()
  await choose(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))
  await expect(page.getByText(say('import_file_old_excel'))).toBeVisible()
  await choose(workbook('<row r="1"><c r="XFD1"><v>1</v></c></row>'))
  await expect(page.getByText(say('import_file_too_wide', { max: 256 }))).toBeVisible()
  await choose(workbook(`<row r="1"/>${'<row/>'.repeat(400_000)}`))
  await expect(page.getByText(say('import_file_unpacked_too_large', { max: 100 }))).toBeVisible()
  await choose(workbook('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><row><c t="str"><v>&e;</v></c></row>'))
  await expect(page.getByText(say('import_file_forged_xml'))).toBeVisible()

  // A good one after them is read, its numbers as the digits that stand there.
  const cells = (...values: string[]) => values.map((value) => `<c t="str"><v>${value}</v></c>`).join('')
  await choose(
    workbook(`<row>${cells('БИН', 'Название')}</row><row><c><v>1.09524001234E11</v></c>${cells('Фонд')}</row>`),
  )
  await expect(page.getByRole('region', { name: say('import_preview') })).toContainText('109524001234')
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await expect(page.getByLabel(say('import_source'))).toHaveValue('Реестр на телефоне')
})

import type { Locator } from '@playwright/test'
import { tabTo } from './page.ts'
import { expect } from './test.ts'

/** How a person reaches and uses controls. */
export interface Hand {
  press(control: Locator): Promise<void>
  write(field: Locator, text: string): Promise<void>
  /** Chooses a radio button or a checkbox. */
  check(control: Locator): Promise<void>
  /** Chooses an option of a select by its value. */
  pick(select: Locator, value: string): Promise<void>
  /** Fills a field for a date, given as `2026-11-30`. */
  date(field: Locator, day: string): Promise<void>
}

export const mouse: Hand = {
  press: (control) => control.click(),
  write: (field, text) => field.fill(text),
  check: (control) => control.check(),
  pick: async (select, value) => {
    await select.selectOption(value)
  },
  date: (field, day) => field.fill(day),
}

/** Never touches the pointer: what cannot be reached by Tab, or does not answer to its keys, fails. */
export const keyboard: Hand = {
  press: async (control) => {
    await tabTo(control)
    await control.page().keyboard.press('Enter')
  },
  write: async (field, text) => {
    await tabTo(field)
    const { keyboard: keys } = field.page()
    await keys.press('ControlOrMeta+a')
    await keys.insertText(text)
  },
  check: async (control) => {
    if (await control.isChecked()) return
    const { keyboard: keys } = control.page()
    // Of a group of radio buttons only one is in the order of Tab; arrows lead to the others.
    if ((await control.getAttribute('type')) === 'radio') await arrowTo(control)
    else {
      await tabTo(control)
      await keys.press('Space')
    }
  },
  pick: async (select, value) => {
    await tabTo(select)
    const { keyboard: keys } = select.page()
    const options = await select
      .locator('option')
      .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value))
    // The first arrow opens the list and changes nothing.
    const before = await select.inputValue()
    await keys.press('ArrowDown')
    expect(await select.inputValue()).toBe(before)
    await keys.press('Home')
    for (let step = 0; step < options.indexOf(value); step++) await keys.press('ArrowDown')
    await keys.press('Enter')
    await expect(select).toHaveValue(value)
  },
  date: async (field, day) => {
    await tabTo(field)
    // Parts of the field, typed one after the other in the order of the browser's language.
    const [year, month, date] = day.split('-')
    await field.page().keyboard.type(`${date}${month}${year}`)
  },
}

async function arrowTo(radio: Locator): Promise<void> {
  const { keyboard: keys } = radio.page()
  const group = radio.locator('xpath=ancestor::fieldset[1]').getByRole('radio')
  const inOrder = group.and(radio.page().locator(':checked'))
  await tabTo((await inOrder.count()) > 0 ? inOrder : group.first())
  await keys.press('Space')
  for (let step = 0; step < 20 && !(await radio.isChecked()); step++) await keys.press('ArrowDown')
}

/** Whether a part of the program could not be fetched: browsers tell it by the text of a `TypeError` alone. */
export const isMissingCode = (error: unknown): error is TypeError =>
  error instanceof TypeError && /import|module/i.test(error.message)

/**
 * Loads a part of the program that an act needs. Browsers remember for the life of the page that a module could not be
 * fetched, so that after a lost connection the same address would fail for ever: another try asks by another one.
 */
export async function loadCode<Module>(load: () => Promise<Module>): Promise<Module> {
  try {
    return await load()
  } catch (error) {
    const url = isMissingCode(error) && /https?:\/\/\S+/.exec(error.message)?.[0]
    if (!url) throw error
    return import(/* @vite-ignore */ `${url}?again=${Date.now()}`)
  }
}

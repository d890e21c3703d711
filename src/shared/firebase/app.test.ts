import { beforeEach, describe, expect, it, vi } from 'vitest'

const steps: string[] = []
const provider = vi.fn()
let key: string | null = null

vi.mock('./config.ts', () => ({ loadConfig: async () => ({ options: {}, local: null, appCheckKey: key }) }))
vi.mock('./app-sdk.ts', () => ({
  getApps: () => [],
  initializeApp: () => {
    steps.push('app')
    return { name: 'app' }
  },
}))
vi.mock('./app-check-sdk.ts', () => {
  steps.push('code of the check')
  return { initializeAppCheck: () => steps.push('check'), ReCaptchaEnterpriseProvider: provider }
})

async function opened(appCheckKey: string | null): Promise<string[]> {
  key = appCheckKey
  const { openApp } = await import('./app.ts')
  await openApp()
  return steps
}

beforeEach(() => {
  vi.resetModules()
  steps.length = 0
})

describe('App Check', () => {
  it('is not loaded where the deployment does not ask for it', async () => {
    expect(await opened(null)).toEqual(['app'])
  })

  it('is set up with the deployment’s key before anything can be asked', async () => {
    expect(await opened('site-key')).toEqual(['code of the check', 'app', 'check'])
    expect(provider).toHaveBeenCalledWith('site-key')
  })
})

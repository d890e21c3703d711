import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path))

interface Icon {
  src: string
  sizes: string
  purpose?: string
}
const manifest = JSON.parse(read('public/manifest.webmanifest').toString()) as {
  icons: Icon[]
  shortcuts: { url: string }[]
  theme_color: string
}
const page = read('index.html').toString()

/** Width and height as the header of a PNG tells them. */
const sizeOf = (png: Buffer) => `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`

describe('the product as it is installed', () => {
  it('is described where the page says', () => {
    expect(page).toContain('<link rel="manifest" href="/manifest.webmanifest" />')
    expect(page).toContain(`content="${manifest.theme_color}"`)
  })

  it('has icons of the sizes that installing asks for, one of them to be cut', () => {
    expect(manifest.icons.map((icon) => icon.sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']))
    expect(manifest.icons.filter((icon) => icon.purpose === 'maskable')).toHaveLength(1)
    for (const icon of manifest.icons) expect(sizeOf(read(`public${icon.src}`))).toBe(icon.sizes)
  })

  it('leads to addresses that there are', () => {
    const addresses = read('src/app/addresses.ts').toString()
    expect(manifest.shortcuts.length).toBeGreaterThan(0)
    for (const { url } of manifest.shortcuts) expect(addresses).toContain(`('${url}', `)
  })
})

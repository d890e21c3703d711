import { type Language, languages } from '@kopir/domain/language'
import { type Picture, type PictureSubject, pictureKinds } from '@kopir/domain/published/rendering'
import { onRequest } from 'firebase-functions/v2/https'
import { loadRenderer } from '../page/load-renderer.ts'
import { addressId } from '../platform/address-id.ts'
import { log } from '../platform/log.ts'
import { type AnswerBody, bytesBody, isRead, send } from '../published/answer.ts'
import { readRecent } from '../published/read-recent.ts'
import { rememberRecent } from '../published/recent-answers.ts'
import { drawPicture } from './draw-picture.ts'

/** What a version shows never changes. */
const kept = 'public, max-age=86400, s-maxage=604800'
const forAMoment = 'public, max-age=0, s-maxage=60'

/** Whoever asks for one picture under many versions has what it shows read some times a minute by each instance. */
const read = rememberRecent(readRecent, [[/^\/data\/(proposals|ngos|forums|commitments)\/[\w-]+$/, 5_000]])

const address = new RegExp(`^/picture/(${languages.join('|')})/(${pictureKinds.join('|')})/${addressId}\\.png$`)

/** The last pictures that this instance has drawn, by version: the same card is drawn once. */
const drawn = new Map<string, Promise<AnswerBody>>()
const mostDrawn = 50

function draw({ card, version }: Picture): Promise<AnswerBody> {
  const known = drawn.get(version)
  if (known) return known
  const body = drawPicture(card).then((png) => bytesBody(png, version))
  // What failed is drawn again.
  body.catch(() => drawn.delete(version))
  drawn.set(version, body)
  const [oldest] = drawn.keys()
  if (drawn.size > mostDrawn && oldest !== undefined) drawn.delete(oldest)
  return body
}

/**
 * `GET /picture/{language}/{kind}/{id}.png?v={version}`: what a shared link shows of a proposal, an NGO, a forum, a
 * commitment or a place, as a visitor may see it. Reads what its page reads: a document for a commitment, a dozen or two for
 * a proposal, up to 150 for an NGO, its programme and results for a forum; places are remembered. Only the version that the
 * page names now is drawn: every other address leads there, and nobody has pictures drawn without end.
 */
export const sharedPictures = onRequest(
  { memory: '512MiB', concurrency: 8, maxInstances: 3 },
  async (request, response) => {
    if (!isRead(request, response)) return
    try {
      const [, language, kind, id = ''] = address.exec(request.path) ?? []
      const subject = { kind: kind as PictureSubject['kind'], id }
      const { describePicture } = await loadRenderer()
      const picture =
        id && (await describePicture({ ...subject, language: language as Language, now: new Date(), read }))
      if (!picture) {
        response.status(404).set('Cache-Control', forAMoment).end()
        return
      }
      const own = `${request.path}?v=${picture.version}`
      if (request.url !== own) {
        response.set({ Location: own, 'Cache-Control': forAMoment }).status(302).end()
        return
      }
      const options = { cacheControl: kept, type: 'image/png', status: 200, vary: 'Accept-Encoding' }
      await send(request, response, await draw(picture), options)
    } catch (error) {
      log.error('A picture could not be drawn', { reason: error instanceof Error ? error.message : 'unknown' })
      response.status(503).set({ 'Cache-Control': 'no-store', 'Retry-After': '10' }).end()
    }
  },
)

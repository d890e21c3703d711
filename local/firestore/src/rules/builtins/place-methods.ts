import { fail, failType } from '../value/failure.ts'
import { type LatLng, Path } from '../value/value.ts'
import { type MethodTable, takes } from './definition.ts'

const earthRadiusMetres = 6_371_009
const radians = (degrees: number) => (degrees * Math.PI) / 180

export const latLngMethods: MethodTable<LatLng> = {
  latitude: takes([], (self) => self.latitude),
  longitude: takes([], (self) => self.longitude),
  distance: takes(['latlng'], haversine),
}

function haversine(a: LatLng, b: LatLng): number {
  const latitude = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2
  const longitude = Math.sin(radians(b.longitude - a.longitude) / 2) ** 2
  const chord = latitude + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * longitude
  return 2 * earthRadiusMetres * Math.asin(Math.min(1, Math.sqrt(chord)))
}

export const pathMethods: MethodTable<Path> = {
  /** Fills in captures of a template by name. */
  bind: takes(['map'], (self, values) => {
    const unknown = [...values.keys()].filter((name) => !self.captures?.has(name))
    if (unknown.length > 0) fail(`Variable(s) ${unknown.join(', ')} do not exist in the path template.`)
    const segments = [...self.segments]
    const captures = new Map(self.captures)
    for (const [name, { index }] of captures) {
      const value = values.get(name)
      if (value === undefined) continue
      segments[index] = typeof value === 'string' ? value : failType(value, 'string')
      captures.set(name, { index, bound: true })
    }
    return new Path(segments, captures)
  }),
}

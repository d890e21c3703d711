import { LatLng, Path } from '../value/value.ts'
import { type MethodTable, takes } from './definition.ts'

const EARTH_RADIUS_METRES = 6_371_010
const radians = (degrees: number) => (degrees * Math.PI) / 180

export const latLngMethods: MethodTable<LatLng> = {
  latitude: takes(0, (self) => self.latitude),
  longitude: takes(0, (self) => self.longitude),
  distance: takes(1, (self, args) => {
    const other = args.value(0)
    return other instanceof LatLng ? haversine(self, other) : args.refuse()
  }),
}

function haversine(a: LatLng, b: LatLng): number {
  const latitude = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2
  const longitude = Math.sin(radians(b.longitude - a.longitude) / 2) ** 2
  const chord = latitude + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * longitude
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(chord)))
}

export const pathMethods: MethodTable<Path> = {
  /** Replaces the segments `$(name)` of a path made from a string. */
  bind: takes(1, (self, args) => {
    const values = args.map(0)
    const segments = self.segments.map((segment) => {
      const [, name] = /^\$\((\w+)\)$/.exec(segment) ?? []
      const bound = name === undefined ? segment : values.get(name)
      return typeof bound === 'string' ? bound : args.refuse()
    })
    return new Path(segments)
  }),
}

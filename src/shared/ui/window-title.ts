/** What a window or a bookmark is called: page, place, product. Two cities' pages have different names. */
export function windowTitle(page: string, place: string, product: string): string {
  return [page, page.includes(place) ? '' : place, product].filter(Boolean).join(' · ')
}

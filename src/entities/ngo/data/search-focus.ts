/** Of an address: the reader comes to search. */
const focus = { param: 'focus', value: 'search' }

/** The registry of a territory with the focus in its search. */
export const registrySearchPath = (territoryId: string) => `/${territoryId}/registry?${focus.param}=${focus.value}`

/** Whether an address asks for the focus in the search. */
export const asksForSearch = (params: URLSearchParams) => params.get(focus.param) === focus.value

/** Pixels that a row takes before it is measured: on a phone the status stands below the name. */
export const estimatedRowHeight = () => (window.innerWidth < 640 ? 128 : 92)

/** Writes a number on the icon of the installed product, where the platform has one; 0 takes it away. */
export function showOnIcon(count: number): void {
  const shown = count > 0 ? navigator.setAppBadge?.(count) : navigator.clearAppBadge?.()
  // Where nothing is installed, or a number is not allowed, there is no icon to write on.
  shown?.catch(() => undefined)
}

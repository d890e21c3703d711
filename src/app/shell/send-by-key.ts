/** Ctrl + Enter, or ⌘ + Enter, sends the form in which one is: wherever there is a send. Returns how to stop. */
export function sendByKey(): () => void {
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat || event.defaultPrevented) return
    const form = event.target instanceof Element ? event.target.closest('form') : null
    const send = form && [...form.elements].find((control) => control.matches('[type=submit]'))
    if (!(send instanceof HTMLElement)) return
    event.preventDefault()
    send.click()
  }
  document.addEventListener('keydown', onKeyDown)
  return () => document.removeEventListener('keydown', onKeyDown)
}

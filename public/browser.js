// Runs first, and in browsers of any age (so it is written as one wrote in 2009): one that lacks what the product is built
// on reads which browsers have it, in place of a blank page. They are listed in vite/browsers.ts; what is asked for here
// came last to each of them.
;(function () {
  var isEnough =
    'noModule' in document.createElement('script') &&
    typeof Array.prototype.toSorted === 'function' &&
    typeof structuredClone === 'function' &&
    typeof HTMLDialogElement === 'function' &&
    typeof window.CSS !== 'undefined' &&
    typeof window.CSS.registerProperty === 'function' &&
    window.CSS.supports('color', 'color-mix(in srgb, red, blue)')
  if (isEnough) return

  document.addEventListener('DOMContentLoaded', function () {
    document.getElementById('root').style.display = 'none'
    document.getElementById('old-browser').removeAttribute('hidden')
  })
})()

// Runs before the product, and in browsers of any age (so it is written as one wrote in 2009): one that lacks what the
// product is built on reads the page as the server sent it, and which browsers can do more. They are listed in
// vite/browsers.ts; what is asked for here came last to each of them. What src/polyfills.js adds is not asked for.
;(function () {
  window.kopirIsEnough =
    'noModule' in document.createElement('script') &&
    typeof Array.prototype.toSorted === 'function' &&
    typeof structuredClone === 'function' &&
    typeof HTMLDialogElement === 'function' &&
    typeof window.CSS !== 'undefined' &&
    window.CSS.supports('inset', '0')
  if (window.kopirIsEnough) return
  // None that lacks modules would hear of it from the program.
  if (window.kopirEarly) window.kopirEarly.giveUp()

  var show = function () {
    document.getElementById('old-browser').removeAttribute('hidden')
    // A page that came without content has nothing to show them.
    var waiting = document.querySelector('.first-paint')
    if (waiting) waiting.style.display = 'none'
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', show)
  else show()
})()

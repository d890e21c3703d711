// What browsers of before 2023 lack and the product is built on; index.html loads it for them alone.
import 'core-js/actual/array/to-reversed'
import 'core-js/actual/array/to-sorted'
import 'core-js/actual/array/to-spliced'

export { inLanguage, type Language, languages } from '@kopir/domain/language'

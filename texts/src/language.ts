export { inLanguage, isLanguage, type Language, languages } from '@kopir/domain/language'

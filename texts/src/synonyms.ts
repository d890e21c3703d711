/** Different names of one thing: whoever types one finds the other. */
export const synonyms: readonly (readonly string[])[] = [
  ['Өскемен', 'Усть-Каменогорск', 'Oskemen'],
  ['НПО', 'ҮЕҰ', 'NGO', 'неправительственная организация', 'үкіметтік емес ұйым'],
  ['ВКО', 'Восточный Казахстан', 'Восточно-Казахстанская', 'Шығыс Қазақстан', 'East Kazakhstan'],
]

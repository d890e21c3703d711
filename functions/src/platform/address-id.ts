/** An id as it stands in an address, for a pattern; what may really be one is for the domain to say. */
export const addressId = '([\\w-]{1,128})'

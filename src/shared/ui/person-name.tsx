/** Somebody's name within a line: whatever letters it is of, it changes the direction of nothing beside it. */
export const PersonName = ({ children }: { children: string }) => <bdi>{children}</bdi>

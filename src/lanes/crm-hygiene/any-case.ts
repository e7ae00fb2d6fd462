/** Patterns whose words may begin with a capital while names in them must. */

/** Each lower-case word of a pattern with its first letter in either case; what is in classes and escapes stays. */
export function anyCase(pattern: string): string {
  return pattern.replace(
    /(?<=^|[(|: ])(\p{Ll})(?=\p{Ll}|\[)/gu,
    (letter) => `[${letter.toUpperCase()}${letter}]`,
  )
}

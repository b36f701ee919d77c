/**
 * Whether wave.md still holds the line with which an import asks how many were invited.
 *
 * @example asksInvited("---\nsurveys:\n  employee: {}\n# surveys: { employee: { invited: … } } tells how many\n---\n") // => true
 * @example asksInvited("---\nsurveys:\n  employee: { invited: 240 }\n---\n") // => false
 */
export function asksInvited(wave: string): boolean {
  return /^# surveys: .*invited/m.test(wave);
}

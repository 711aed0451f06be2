/** What is shorter is read in no time, however it is padded. */
const LONG = 1000;
/** Nobody sets so many blanks between two words. */
const PADDING = /\s{100}\s*/g;

/**
 * A value without padding: a hundred blanks and more become one, or one line end where there is one among them. Patterns that look for
 * a sign with blanks around it would otherwise take the square of their number in time. Values as people write them stay as they are.
 */
export function withoutPadding(value: string): string {
	return value.length < LONG ? value : value.replace(PADDING, (blanks) => (blanks.includes('\n') ? '\n' : ' '));
}

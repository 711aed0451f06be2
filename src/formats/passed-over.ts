/** Dotfiles, `_...` (`__MACOSX` too), README and LICENSE with any ending. */
const PASSED_OVER = /^[._]|^(readme|licen[cs]e)(\.|$)/i;

/**
 * True when a path names no record file, by its own name or that of a folder it lies in. `path` is counted from where the rule begins:
 * below `records/`, or inside an archive; with `/`.
 */
export function isPassedOver(path: string): boolean {
	return path.split('/').some((name) => PASSED_OVER.test(name));
}

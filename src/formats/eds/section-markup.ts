import { hasEmail } from '../../record/email.ts';
import type { AbstractSection } from '../../record/record.ts';

/** One sign of marked text: a tag, an entity or a character. */
const SIGN = /<\/?\w+>|&[#\w]+;|[\s\S]/gu;

/**
 * Gives each section its part of the abstract's markup, where it has any. `markup` is HTML as `readMarkup` makes it, the sections are cut from its
 * plain text in order; both are walked once. Where the two do not agree, the sections stay plain.
 */
export function sectionMarkup(sections: AbstractSection[], markup: string): void {
	if (hasEmail(markup)) return;
	const signs = [...markup.matchAll(SIGN)].map(([sign]) => sign);
	const plain = signs.map((sign) => (sign.length > 1 && sign.startsWith('<') ? '' : decoded(sign)));
	const starts: number[] = [];
	let length = 0;
	for (const text of plain) {
		starts.push(length);
		length += text.length;
	}
	const whole = plain.join('');
	let from = 0;
	let index = 0;
	const open: string[] = [];
	for (const section of sections) {
		const start = whole.indexOf(section.text, from);
		if (start === -1 || section.text === '') return;
		const end = start + section.text.length;
		const out: string[] = [];
		let tags = 0;
		for (; index < signs.length && ((starts[index] ?? 0) < end || (plain[index] === '' && (starts[index] ?? 0) === end)); index += 1) {
			const sign = signs[index] ?? '';
			const isTag = plain[index] === '' && sign.startsWith('<');
			const inside = (starts[index] ?? 0) >= start;
			if (isTag && sign.startsWith('</')) {
				const was = open.pop();
				if (inside && was !== undefined) out.push(`</${was}>`);
			} else if (isTag) {
				open.push(sign.slice(1, -1));
				if (inside) out.push(sign);
			} else if (inside) {
				// Tags that were open before the section begins open again at its first character.
				if (out.length === 0 && open.length > 0) out.push(...open.map((name) => `<${name}>`));
				out.push(sign);
			}
			if (isTag && inside) tags += 1;
		}
		const closed = `${out.join('')}${[...open]
			.reverse()
			.map((name) => `</${name}>`)
			.join('')}`;
		if (tags > 0 || open.length > 0) section.markup = withoutEmpty(closed);
		from = end;
	}
}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&apos;': "'" };

function decoded(sign: string): string {
	return ENTITIES[sign] ?? sign;
}

function withoutEmpty(html: string): string {
	return html.replace(/<(\w+)><\/\1>/g, '').replace(/^\s*<\/\w+>/, '');
}

/** A text as it stands in an element or in an attribute with double quotes. */
function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** `<name attributes>content</name>`; the attributes are written as they are given. */
export function element(name: string, content: string | number, attributes = ''): string {
	return `<${attributes === '' ? name : `${name} ${attributes}`}>${escaped(String(content))}</${name}>`;
}

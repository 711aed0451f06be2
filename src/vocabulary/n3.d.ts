/** What is used of the package `n3`, which brings no types of its own. https://github.com/rdfjs/N3.js */
declare module 'n3' {
	const n3: { StreamParser: new (options: { baseIRI: string }) => NodeJS.ReadWriteStream };
	export default n3;
}

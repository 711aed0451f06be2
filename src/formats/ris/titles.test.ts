import { expect, test } from 'vitest';
import { abbreviates } from './titles.ts';

test.each([
	['Hum Mol Genet', 'Human Molecular Genetics'],
	['Br J Psychiatry', 'The British journal of psychiatry : the journal of mental science'],
	['Ann NY Acad Sci', 'Annals of the New York Academy of Sciences'],
	['Philos Trans R Soc Lond B Biol Sci', 'Philosophical transactions of the Royal Society of London. Series B, Biological sciences'],
	['J. Ex.', 'Journal of Examples'],
	['Proc Natl Acad Sci U S A', 'Proceedings of the National Academy of Sciences of the United States of America'],
	['Çocuk Psik Derg', 'Çocuk Psikiyatrisi Dergisi'],
])('%s abbreviates %s, and not the other way round', (short, full) => {
	expect(abbreviates(short, full)).toBe(true);
	expect(abbreviates(full, short)).toBe(false);
});

test.each([
	['Journal of Examples', 'Journal of Examples'],
	['Nature', 'Science'],
	['A case of trees', 'Journal of Invented Psychiatry'],
	['', 'Journal'],
	['Dirençli depresyonda uyarım', 'Journal of Invented Psychiatry'],
])('%s does not abbreviate %s', (short, full) => {
	expect(abbreviates(short, full)).toBe(false);
});

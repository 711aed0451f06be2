import { describe, expect, test } from 'vitest';
import { inCapitals, sentenceCase } from './capitals.ts';

describe('sentenceCase', () => {
	test.each([
		['INDIVIDUALIZED medicine', 'Individualized medicine'],
		['PHARMACOGENOMICS', 'Pharmacogenomics'],
		['DRUG therapy', 'Drug therapy'],
		['HIV', 'HIV'],
		['HIV infections', 'HIV infections'],
		['HIV INFECTIONS', 'HIV infections'],
		['MRI', 'MRI'],
		['rTMS', 'rTMS'],
		['mRNA', 'mRNA'],
		['TMS', 'TMS'],
		['DNA', 'DNA'],
		['COVID-19', 'COVID-19'],
		['COVID-19 PANDEMIC', 'COVID-19 pandemic'],
		['VITAMIN D deficiency', 'Vitamin D deficiency'],
		['TREATMENT-resistant depression', 'Treatment-resistant depression'],
		['UNITED States', 'United States'],
		['NEW York (State)', 'New York (State)'],
		['CROHN’S disease', 'Crohn’s disease'],
		['WORLD WAR II', 'World war II'],
		['DIABETES IN A FAMILY', 'Diabetes in a family'],
		['ÉPIDÉMIOLOGIE', 'Épidémiologie'],
		['İSTANBUL', expect.stringMatching(/^İ/)],
		['Depressive Disorder, Treatment-Resistant', 'Depressive Disorder, Treatment-Resistant'],
		['DNA Methylation', 'DNA Methylation'],
		['CHO Cells', 'CHO Cells'],
		['treatment of AIDS', 'treatment of AIDS'],
		['', ''],
		['123', '123'],
		['抑うつ', '抑うつ'],
	])('writes %j as %j', (label, sentence) => {
		expect(sentenceCase(label)).toEqual(sentence);
	});
});

test('tells headings in capitals from acronyms and from mixed headings', () => {
	const capitals = ['INDIVIDUALIZED medicine', 'BIOMARKERS', 'HIV INFECTIONS', 'UNITED States', 'SAN Francisco (Calif.)'];
	const others = ['HIV', 'MRI scans', 'Individualized Medicine', 'individualized medicine', 'rTMS', 'CHO Cells', '2020', ''];
	expect(capitals.map(inCapitals)).toEqual(capitals.map(() => true));
	expect(others.map(inCapitals)).toEqual(others.map(() => false));
});

/** Questions to the sample catalogue, as its readers would type them. */
import type { Question } from './question.ts';

/** Ids of its articles by the name of the first author, or of who is known by it, and the year. */
const KRATTER_2026 = '10.1002-wps.70032';
const TATLI_2025 = '10.62641-aep.v53i6.1946';
const SACKEIM_2024 = '10.1016-j.jpsychires.2024.05.046';
const MCINTYRE_2023 = '10.1002-wps.21120';
const ANAND_2023 = '10.1056-nejmoa2302399';
const RAISON_2023 = '10.1001-jama.2023.14530';
const GOODWIN_2022 = '10.1056-nejmoa2206443';
const OSLIN_2022 = '10.1001-jama.2022.9805';
const COLE_2022 = '10.1176-appi.ajp.2021.20101429';
const SWAINSON_2021 = '10.1177-0706743720970860';
const JOSEPH_2021 = '10.1097-jcp.0000000000001317';
const MCINTYRE_2021 = '10.1176-appi.ajp.2020.20081251';
const PAGE_2021 = '10.1136-bmj.n71';
const CARHART_HARRIS_2021 = '10.1056-nejmoa2032994';
const MARCANTONI_2020 = '10.1016-j.jad.2020.09.007';
const WLODARCZYK_2020 = '10.3390-medicina56020067';
const RAZZA_2020 = '10.1002-da.23004';
const HITTI_2020 = '10.3390-jcm9092796';
const FAVA_2020 = '10.1038-s41380-018-0256-5';
const YANG_2019 = '10.1016-j.jad.2019.07.045';
const STERNE_2019 = '10.1136-bmj.l4898';
const KUCIA_2019 = '10.2147-ndt.s217816';
const CIPRIANI_2018 = '10.1016-s0140-6736-17-32802-7';
const BLUMBERGER_2018 = '10.1016-s0140-6736-18-30295-2';
const SHEA_2017 = '10.1136-bmj.j4008';
const ALBERICH_2017 = '10.1016-j.rpsmen.2017.05.004';
const HOLTZMANN_2016 = '10.1016-j.lpm.2016.02.002';
const PARSAIK_2015 = '10.1097-pra.0000000000000106';
const ZHOU_2015 = '10.1093-ijnp-pyv060';
const OREARDON_2007 = '10.1016-j.biopsych.2007.01.018';
const RUSH_2006 = '10.1176-ajp.2006.163.11.1905';
const NIERENBERG_2006 = '10.1176-appi.ajp.163.9.1519';
const ZARATE_2006 = '10.1001-archpsyc.63.8.856';
const MAYBERG_2005 = '10.1016-j.neuron.2005.02.014';
const UK_ECT_2003 = '10.1016-s0140-6736-03-12705-5';
const THASE_2002 = '10.4088-jcp.v63n0202';
const SHELTON_2001 = '10.1176-appi.ajp.158.1.131';
const BERMAN_2000 = '10.1016-s0006-3223-99-00230-9';
const MONTGOMERY_1979 = '10.1192-bjp.134.4.382';

const BY_KIND: Readonly<Record<string, readonly (readonly [q: string, ...articles: string[]])[]>> = {
	misspelt: [
		['psilocibin escitalopram', CARHART_HARRIS_2021],
		['ketamin vs ect', ANAND_2023],
		['depresion scale sensitive to change', MONTGOMERY_1979],
		['pharmacogenomic tesitng', OSLIN_2022],
		['vagus nerv stimulaton', KUCIA_2019],
		['lithuim augmentation', NIERENBERG_2006],
		['inflamatory markers', YANG_2019],
		['electroconvulsiv therapy efficacy safety', UK_ECT_2003],
	],
	accented: [
		['Tatlı', TATLI_2025],
		['tatli', TATLI_2025],
		['Włodarczyk', WLODARCZYK_2020],
		['wlodarczyk ketamine', WLODARCZYK_2020],
		['Asberg', MONTGOMERY_1979],
		['Åsberg', MONTGOMERY_1979],
		['zorrilla inaki', ALBERICH_2017],
		['kétamine racémique', SWAINSON_2021],
		['La Presse Medicale', HOLTZMANN_2016],
	],
	abbreviated: [
		['rTMS theta burst', BLUMBERGER_2018],
		['tDCS', RAZZA_2020],
		['DBS', HITTI_2020, MAYBERG_2005],
		['VNS', KUCIA_2019],
		['ECT', UK_ECT_2003, ANAND_2023],
		['SSRI olanzapine', SHELTON_2001],
		['MADRS', MONTGOMERY_1979, SACKEIM_2024],
		['EEG', KRATTER_2026],
		['SNT', COLE_2022],
		['star*d', NIERENBERG_2006, RUSH_2006],
		['TRD', FAVA_2020],
		['CANMAT', SWAINSON_2021],
	],
	alias: [
		['personalised medicine', TATLI_2025, OSLIN_2022, KRATTER_2026],
		['personalized medicine', TATLI_2025, OSLIN_2022, KRATTER_2026],
		['individualized medicine', TATLI_2025, OSLIN_2022, KRATTER_2026],
		['precision medicine', TATLI_2025, OSLIN_2022, KRATTER_2026],
		['psychedelics', CARHART_HARRIS_2021, GOODWIN_2022, RAISON_2023, TATLI_2025],
		['liothyronine', NIERENBERG_2006, THASE_2002],
		['electroshock', UK_ECT_2003, ANAND_2023],
		['manic depression', JOSEPH_2021, ALBERICH_2017, PARSAIK_2015, TATLI_2025, WLODARCZYK_2020, RAZZA_2020],
		['vitamin B3', RAISON_2023],
		['pharmacogenetics', OSLIN_2022, TATLI_2025],
	],
	'author only': [
		['Zarate', ZARATE_2006, MCINTYRE_2021],
		['Cipriani', CIPRIANI_2018],
		['andrea cipriani', CIPRIANI_2018],
		['Mayberg H', MAYBERG_2005],
		['Tatlı SZ', TATLI_2025],
		["O'Reardon", OREARDON_2007],
		['oreardon', OREARDON_2007],
		['Carhart-Harris', CARHART_HARRIS_2021, GOODWIN_2022],
		['carhart harris', CARHART_HARRIS_2021, GOODWIN_2022],
		['McIntyre, Roger', MCINTYRE_2023, MCINTYRE_2021],
		['Berman RM', BERMAN_2000],
		['Thase', THASE_2002],
	],
	'author and year': [
		['Rush 2006', RUSH_2006],
		['mcintyre 2021', MCINTYRE_2021],
		['Thase 2002', THASE_2002],
		['Cole 2022', COLE_2022],
		['Fava 2020', FAVA_2020],
		['Page et al. 2021', PAGE_2021],
		['Goodwin (2022)', GOODWIN_2022],
	],
	'journal and year': [
		['World Psychiatry 2023', MCINTYRE_2023],
		['JAMA 2022', OSLIN_2022],
		['BMJ 2021', PAGE_2021],
		['lancet 2018', CIPRIANI_2018, BLUMBERGER_2018],
		['Am J Psychiatry 2001', SHELTON_2001],
		['NEJM 2023', ANAND_2023],
		['new england journal of medicine 2023', ANAND_2023],
		['J Affect Disord 2019', YANG_2019],
		['biological psychiatry 2000', BERMAN_2000],
	],
	phrase: [
		['"risk of bias"', STERNE_2019],
		['"dose-ranging trial"', FAVA_2020],
		['"sensitive to change"', MONTGOMERY_1979],
		['"case series of six patients"', KUCIA_2019],
		['"deep brain stimulation" meta-regression', HITTI_2020],
		['“two failed medication treatments”', NIERENBERG_2006],
	],
	'words of a title in another order': [
		['escitalopram versus psilocybin', CARHART_HARRIS_2021],
		['outpatients depressed steps', RUSH_2006],
		['tool appraisal critical', SHEA_2017],
		['markers outcome inflammatory', YANG_2019],
		['intravenous bipolar racemic', JOSEPH_2021],
		['augmentation antipsychotic network', ZHOU_2015],
		['opinion expert esketamine', MCINTYRE_2021],
		['burst theta non-inferiority', BLUMBERGER_2018],
	],
	'British or American': [
		['randomized noninferiority trial theta burst', BLUMBERGER_2018],
		['randomised trials revised tool bias', STERNE_2019],
		['randomized trials revised tool bias', STERNE_2019],
		['randomised clinical trial psilocybin', RAISON_2023],
		['mood stabilisers psychedelics', TATLI_2025],
	],
	'singular or plural': [
		['biomarker electroencephalography', KRATTER_2026],
		['updated guidelines for reporting systematic review', PAGE_2021],
		['atypical antipsychotics role', THASE_2002],
		['vagus nerve stimulations', KUCIA_2019],
	],
	hyphen: [
		['single dose psilocybin', GOODWIN_2022, RAISON_2023],
		['n methyl d aspartate antagonist', ZARATE_2006],
		['drug gene interactions', OSLIN_2022],
		['doubleblind placebo-controlled ketamine', FAVA_2020],
		['metaregression', HITTI_2020],
		['follow up vagus', KUCIA_2019],
	],
	identifier: [
		['10.1136/bmj.n71', PAGE_2021],
		['https://doi.org/10.1056/NEJMoa2302399', ANAND_2023],
		['doi: 10.3390/jcm9092796', HITTI_2020],
		['16894061', ZARATE_2006],
		['PMID: 26012350', ZHOU_2015],
		['PMC7073997', WLODARCZYK_2020],
		['191763545', TATLI_2025],
		['AN 106220541', NIERENBERG_2006],
		['0896-6273', MAYBERG_2005],
		['ISSN 2077-0383', HITTI_2020],
	],
	'title in full': [
		['Antidepressant effects of ketamine in depressed patients', BERMAN_2000],
		['RoB 2: a revised tool for assessing risk of bias in randomised trials', STERNE_2019],
		['Deep brain stimulation for treatment-resistant depression', MAYBERG_2005],
		['[How to define treatment-resistant depression?]', HOLTZMANN_2016],
		['A novel augmentation strategy for treating resistant major depression', SHELTON_2001],
		['Treatment-resistant depression', MCINTYRE_2023],
	],
	'title with an error': [
		['antidepresant effects of ketamine in depressed patients', BERMAN_2000],
		['deep brain stimulation for treatment resistent depression', MAYBERG_2005],
		['trial of psilocybin vs escitalopram for depresssion', CARHART_HARRIS_2021],
		['the prisma 2020 statment', PAGE_2021],
	],
	exclusion: [
		['psilocybin -escitalopram', RAISON_2023, GOODWIN_2022],
		['ketamine bipolar -"systematic review" -rethinking', WLODARCZYK_2020],
		['"ketamine infusion" -bipolar', MARCANTONI_2020],
		['star*d -lithium', RUSH_2006],
	],
	'broader heading': [
		['neuromodulation vagus', KUCIA_2019],
		['hallucinogens escitalopram', CARHART_HARRIS_2021],
		['research design prisma', PAGE_2021],
		['mood disorders direct current', RAZZA_2020],
	],
	'other language': [
		['trouble dépressif majeur', SWAINSON_2021],
		['revista de psiquiatria', ALBERICH_2017],
		['actas españolas', TATLI_2025],
		['réseau canadien', SWAINSON_2021],
	],
	'as a librarian types': [
		['Berman 2000 Biol Psychiatry', BERMAN_2000],
		['zarate nmda antagonist', ZARATE_2006],
		['Cipriani lancet network meta-analysis', CIPRIANI_2018],
		['prisma statement', PAGE_2021],
		['amstar', SHEA_2017],
		['Montgomery Asberg depression rating scale', MONTGOMERY_1979],
		['10.1016/S0140-6736(17)32802-7', CIPRIANI_2018],
		['https://pubmed.ncbi.nlm.nih.gov/33065824/', MARCANTONI_2020],
		['https://pmc.ncbi.nlm.nih.gov/articles/PMC9277497/', OSLIN_2022],
		['doi.org/10.1016/j.neuron.2005.02.014', MAYBERG_2005],
		['https://jamanetwork.com/journals/jama/fullarticle/10.1001/jama.2023.14530', RAISON_2023],
		['J Clin Psychiatry 2002', THASE_2002],
		['Neuron 2005', MAYBERG_2005],
		['Rev Psiquiatr Salud Ment', ALBERICH_2017],
		['Can J Psychiatry 2021 ketamine', SWAINSON_2021],
		['Actas Esp Psiquiatr 2025', TATLI_2025],
		['Br J Psychiatry 1979', MONTGOMERY_1979],
		['0007-1250', MONTGOMERY_1979],
		['Kennedy SH', MCINTYRE_2023, SWAINSON_2021, BLUMBERGER_2018, MAYBERG_2005],
		['Young AH', GOODWIN_2022, MCINTYRE_2023, MCINTYRE_2021, SACKEIM_2024],
		['Loo C', RAZZA_2020, OREARDON_2007],
		['Schatzberg AF 2022', COLE_2022],
		['Rush AJ, Trivedi MH', RUSH_2006, NIERENBERG_2006],
		['Tatlı Atagün', TATLI_2025],
		['Sterne and Higgins', STERNE_2019],
		['Carhart-Harris & Nutt 2021', CARHART_HARRIS_2021],
		['McIntyre et al., 2023', MCINTYRE_2023],
		['Lopez Jaramillo', MCINTYRE_2021],
		['van Reemst', GOODWIN_2022],
		["d'Amato", HOLTZMANN_2016],
		['damato', HOLTZMANN_2016],
		['Gonzalez-Pinto', ALBERICH_2017],
		['Hrobjartsson 2019', STERNE_2019],
		['World Psychiatry 22 394', MCINTYRE_2023],
		['Arch Gen Psychiatry 2006;63:856', ZARATE_2006],
		['Hitti FL, Yang AI, Cristancho MA, Baltuch GH. Deep Brain Stimulation Is Effective for Treatment-Resistant Depression', HITTI_2020],
	],
	'as a doctor types': [
		['augmentation with T3', NIERENBERG_2006],
		['olanzapine fluoxetine combination', SHELTON_2001],
		['ketamine side effects bipolar', WLODARCZYK_2020, ALBERICH_2017],
		['ECT vs ketamine', ANAND_2023],
		['electroconvulsive therapy meta-analysis', UK_ECT_2003],
		['deep brain stimulation meta analysis', HITTI_2020],
		['atypical antipsychotics resistant depression', THASE_2002, ZHOU_2015],
		['tDCS bipolar', RAZZA_2020],
		['pharmacogenetic testing antidepressants', OSLIN_2022],
		['suicidal thoughts ketamine', PARSAIK_2015],
		['NMDA receptor', ZARATE_2006],
		['intravenous ketamine meta-analysis', MARCANTONI_2020],
		['antidepressants network meta-analysis 2018', CIPRIANI_2018],
		['SNT double blind', COLE_2022],
		['PRIME care', OSLIN_2022],
		['THREE-D', BLUMBERGER_2018],
		['RoB2', STERNE_2019],
		['STARD', RUSH_2006, NIERENBERG_2006],
		['meta regression DBS', HITTI_2020],
		['vagal nerve stimulation', KUCIA_2019],
		['EEG biomarker TMS', KRATTER_2026],
		['subgenual cingulate DBS', MAYBERG_2005],
		['ketamine recommendations adults', SWAINSON_2021],
		['ATHF', SACKEIM_2024],
	],
	'as a patient types': [
		['is ketamine safe', WLODARCZYK_2020, ALBERICH_2017],
		['vagus nerve', KUCIA_2019],
		['ketamine nasal spray', MCINTYRE_2021],
		['lithium or thyroid hormone', NIERENBERG_2006],
		['electro shock therapy', UK_ECT_2003, ANAND_2023],
		['depresión bipolar ketamina', ALBERICH_2017, JOSEPH_2021, PARSAIK_2015, WLODARCZYK_2020],
		['magnetic stimulaton for depresion', OREARDON_2007, BLUMBERGER_2018, COLE_2022, KRATTER_2026],
	],
};

/** Asked only after all of the above were answered. */
const HELD_BACK: readonly (readonly [q: string, ...articles: string[]])[] = [
	['ketamin depressed patients', BERMAN_2000],
	['Mayberg deep brain', MAYBERG_2005],
	['SNT 2022', COLE_2022],
	['lithium T3', NIERENBERG_2006],
	['psilocybn', CARHART_HARRIS_2021, GOODWIN_2022, RAISON_2023],
	['N Engl J Med 2021', CARHART_HARRIS_2021],
	['"network meta-analysis"', CIPRIANI_2018, ZHOU_2015],
	['change sensitive scale', MONTGOMERY_1979],
	['Hernan', STERNE_2019],
	['Juni P', STERNE_2019],
	['Savovic', STERNE_2019],
	['pharmakogenomic testing', OSLIN_2022],
	['esketamin', MCINTYRE_2021],
	['electroconvusive', UK_ECT_2003, ANAND_2023],
	['Zapalowicz', KUCIA_2019],
	['augmentation strategy novel', SHELTON_2001],
	['Fava M 2020', FAVA_2020],
	['Trivedi 2006', RUSH_2006, NIERENBERG_2006],
	['Lancet 2003', UK_ECT_2003],
	['treatment-refractory depression psilocybin', GOODWIN_2022],
	['SSRIs', THASE_2002, SHELTON_2001, CARHART_HARRIS_2021],
	['TCA', THASE_2002],
	['glutamate antagonists', BERMAN_2000],
	['COMP360', CARHART_HARRIS_2021, GOODWIN_2022, RAISON_2023],
	['HAM-D', MONTGOMERY_1979, SACKEIM_2024],
	['Medicina 2020', WLODARCZYK_2020],
	['Journal of Clinical Medicine 2020', HITTI_2020],
	['bipolar depression ketamine systematic review 2021', JOSEPH_2021],
	['Canadian ketamine', SWAINSON_2021],
	['T3', NIERENBERG_2006, THASE_2002],
	['anhedonia', PARSAIK_2015],
	['10.1016/s0006-3223(99)00230-9', BERMAN_2000],
	['444788', MONTGOMERY_1979],
	['Stahl S', SHELTON_2001, MCINTYRE_2023, MCINTYRE_2021],
	['Loo CK', RAZZA_2020],
	['Meltzer HY', SHELTON_2001],
	['Del Giovane', ZHOU_2015],
	['Nutt D', CARHART_HARRIS_2021],
	['tolerability of ketamine', WLODARCZYK_2020],
	['non-psychotic depression ECT', ANAND_2023],
	['noninferiority', BLUMBERGER_2018],
	['follow-up one year vagus', KUCIA_2019],
	['metaanalysis ketamine intravenous', MARCANTONI_2020],
	['Biol Psychiatry 2007', OREARDON_2007],
	['Psychopharmacology 2021 ketamine', JOSEPH_2021],
	['Neuropsychiatr Dis Treat', KUCIA_2019],
	['PRISMA 2020', PAGE_2021],
	['ROB 2', STERNE_2019],
	['depressive disorder, treatment-resistant 2005', MAYBERG_2005],
];

export const SAMPLE_QUESTIONS: readonly Question[] = Object.entries({ ...BY_KIND, 'held back': HELD_BACK }).flatMap(([kind, rows]) =>
	rows.map(([q, ...articles]) => ({ kind, q, articles })),
);

/** The words that made-up records are put together from. Pure tables; the order is part of the seed's promise. */

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

export const plainWords = list(`
	adult age analysis approach assessment association author baseline benefit blood body brain care case cause centre change
	child clinic clinician cohort community comparison condition control cost course data day decision decline degree design
	diagnosis diet difference disease dose drug duration effect evidence exercise exposure factor family feature finding follow-up
	frequency function group growth guideline habit harm health home hospital hypothesis illness impact improvement incidence
	increase index infection information injury instrument intake intervention interview knowledge laboratory level life limit
	literature loss management marker mean measure mechanism medicine method minute model month mortality need network nurse
	nutrition observation odds onset outcome pain parent participant pathway patient pattern people performance period person
	physician placebo plan plasma population practice predictor pressure prevalence prevention procedure programme progress
	protein protocol publication quality quantity question questionnaire range rate ratio recovery reduction region relation
	relapse relief report research response result review risk sample scale school score screening sensitivity sequence service
	severity sex site sleep society source stage standard strategy stress study subgroup support surgery survey survival
	symptom system task team test therapy time tissue tool training treatment trend trial value variable visit volume week
	weight woman work worker year
`);

export const linkWords = list(`
	the of in and with for to by from at between among after before during within across against under over without through
	towards a an this each both these those its their
`);

export const verbs = list(`
	was were showed found reported increased reduced improved predicted explained required remained differed depended changed
	indicated suggested confirmed supported revealed included followed compared measured assessed examined estimated received
`);

export const adjectives = list(`
	acute adaptive adjusted adverse ambulatory anxious arterial atypical auditory behavioural bilateral biological bipolar
	cardiac cellular cerebral chronic clinical cognitive combined congenital cortical critical cultural deep dental depressive
	digital domestic dynamic early economic educational elderly emotional environmental epigenetic ethical experimental
	familial functional gastric genetic geriatric global hepatic hormonal immune infectious integrated intensive maternal
	mental metabolic mobile molecular motor muscular national neonatal neural nutritional occupational oral paediatric
	peripheral personalised physical preventive primary prolonged psychiatric public pulmonary rare recurrent regional renal
	resistant respiratory rural sensory severe social spinal structural surgical systemic thermal topical unipolar urban
	vascular verbal viral visual
`);

export const nouns = list(`
	adherence admission ageing allergy anaemia anaesthesia anxiety arthritis asthma attention behaviour biomarkers bleeding
	cancer counselling deficiency delirium dementia depression diabetes disability disorders education emergencies endoscopy
	epilepsy ethics fatigue fractures genomics grief hearing heart-failure hypertension imaging immunity inflammation
	ketamine learning lithium medication memory metabolism microbiome migraine mobility monitoring neoplasms neuromodulation
	nursing obesity opioids pharmacology pneumonia policy pregnancy psychotherapy rehabilitation reproduction resilience
	sepsis smoking speech statistics stroke suicide technology telemedicine tolerance transplantation trauma vaccination
	ventilation violence vision wellbeing
`);

export const families = list(`
	Abara Adler Ahlberg Akman Alves Amara Andrade Arslan Åberg Baker Bianchi Bäck Castro Çelik Chen Costa Dahl Demir Dubois
	Eklund Erdoğan Evans Faria Fischer Fontaine García Ghosh Gómez Haddad Hansen Horvat Ibrahim İnan Ivanova Jensen Jovanović
	Kaya Keller Kim Kovács Kowalski Laurent Le Lindqvist López Łukasik Marino Martins Mbeki Meyer Müller Nakamura Ndiaye
	Nguyen Novák Núñez O'Brien Okafor Olsen Öztürk Park Patel Pereira Petrov Popescu Quispe Ramos Rossi Ruiz Sahin Santos
	Sato Schmidt Silva Singh Şimşek Söderberg Suzuki Tanaka Tóth Uchida Vaz Vermeulen Virtanen Wagner Wang Weber Wójcik Wu
	Yamada Yıldız Zając Zhang Živković
`);

export const givens = list(`
	Ada Aisha Alba Amir Ana Anders Anneke Asha Ayşe Beatriz Björn Carla Chloé Daniel Defne Dmitri Elif Emeka Emma Erik Fatima
	Felix Francesca Gabriel Grace Hana Hugo Ida İlker Inês Ivan Jakub Jana Jun Kaito Karin Kwame Lars Leila Lucía Luca Magda
	Marek Maria Mehmet Mei Mina Nadia Niels Nina Nkechi Olga Omar Paulo Petra Priya Rafael Rania Renée Rosa Sami Sara Selin
	Siobhán Sofia Søren Tariq Teresa Tomáš Uma Vera Victor Wanjiru Wei Xin Yara Yuki Zeynep Zoë
`);

export const languages: readonly { code: string; tag: string; name: string }[] = [
	{ code: 'eng', tag: 'en', name: 'English' },
	{ code: 'spa', tag: 'es', name: 'Spanish' },
	{ code: 'por', tag: 'pt', name: 'Portuguese' },
	{ code: 'fre', tag: 'fr', name: 'French' },
	{ code: 'ger', tag: 'de', name: 'German' },
];

import { expect, test } from 'vitest';
import { american } from './british.ts';

test.each(
	`randomised randomized; randomise randomize; randomising randomizing; randomisation randomization; behaviour behavior; behavioural behavioral;
	behaviours behaviors; neurobehavioural neurobehavioral; tumour tumor; antitumour antitumor; tumours tumors; paediatric pediatric;
	paediatrician pediatrician; anaemia anemia; anaemic anemic; leukaemia leukemia; ischaemic ischemic; haemorrhage hemorrhage;
	anaesthesia anesthesia; anaesthetist anesthetist; oedema edema; oesophageal esophageal; oestrogen estrogen; foetal fetal; diarrhoea diarrhea;
	dyspnoea dyspnea; gynaecology gynecology; orthopaedic orthopedic; aetiology etiology; coeliac celiac; faeces feces; colour color;
	favourable favorable; labour labor; neighbourhood neighborhood; honour honor; centre center; centred centered; multicentre multicenter;
	fibre fiber; litre liter; titre titer; analyse analyze; analysed analyzed; paralysed paralyzed; labelled labeled; modelling modeling;
	counselling counseling; counsellor counselor; enrolment enrollment; fulfil fulfill; programme program; programmes programs; defence defense;
	licence license; sulphate sulfate; ageing aging; catalogue catalog; grey gray; artefacts artifacts; optimised optimized; minimise minimize;
	characterised characterized; summarise summarize; prioritising prioritizing; hospitalised hospitalized; standardisation standardization;
	manoeuvre maneuver; manoeuvres maneuvers; criticise criticize; personalised personalized; haematology hematology; caesarean cesarean`
		.split(';')
		.map((pair) => pair.trim().split(' ')),
)('takes %s and %s for one word', (british = '', us = '') => {
	expect(american(british)).toBe(us);
	expect(american(us)).toBe(us);
});

test('leaves words that only look British', () => {
	const words =
		`prise prize four hour our your tour detour contour pour flour devour devise revise exercise exercised exercises exercising advise
		advised adviser advertise comprise comprised compromise compromised concise crises disease diseases disguise enterprise excise expertise
		franchise improvise improvisation likewise otherwise noise noises paradise poise praise precise premise promise promising raise raised raising
		arise arising rise rising surprise surprised supervise supervised surmise televise treatise wise bruise cruise circumcised miser kaiser
		basis crisis analysis analyses paralysis dialysis bias aerobic aerosol anaerobic israel michael poem does shoes coexist coefficient phoenix
		acre genre ogre more there where entire acute called filled cell cells well all ball calling selling journal
		isolation visual fluoride science evidence presence influence experience college allele alleles parallel intelligence
		source course resource journey courage velour troubadour`.split(/\s+/);
	expect(words.filter((word) => american(word) !== word)).toEqual([]);
});

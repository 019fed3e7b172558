// src/output/search/languages/indonesian.ts
/**
* The roots that an Indonesian word may have. Without a dictionary a nasal prefix does not tell which letter it took in («menulis»
* comes from «tulis», «menilai» from «nilai»), nor «-kan» whether its k is the root's: then there are several, and words that
* share one of them are taken for kin. Rules after Adriani et al., «Stemming Indonesian», ACM TALIP 6(4), 2007, without its dictionary.
*
* @param word in small letters without accents
*/
function indonesianRoots(word) {
	if (word.length < 5 || !/^[a-z]+$/.test(word)) return [];
	const bare = withoutParticles(word);
	const roots = /* @__PURE__ */ new Set();
	for (const { stem, suffix } of suffixesOff(bare)) for (const root of prefixesOff(stem, suffix, 0)) roots.add(root);
	roots.delete(word);
	return [...roots];
}
const LEAST = 4;
/** «pahamilah», «kenyamanannya»: particle, then possessive. */
function withoutParticles(word) {
	const bare = word.replace(/(?:lah|kah|pun)$/, "");
	const root = (bare.length < LEAST ? word : bare).replace(/(?:nya|ku|mu)$/, "");
	return root.length < LEAST ? word : root;
}
function suffixesOff(word) {
	const ways = [];
	const take = (suffix) => {
		const stem = word.slice(0, -suffix.length);
		if (stem.length >= LEAST) ways.push({
			stem,
			suffix
		});
	};
	if (word.endsWith("kan")) {
		take("kan");
		if (/[aiueo]kan$/.test(word)) take("an");
	} else if (word.endsWith("an")) take("an");
	else if (word.endsWith("i") && (!word.endsWith("si") || /^(?:me|di)/.test(word))) {
		take("i");
		ways.push({
			stem: word,
			suffix: ""
		});
	}
	return ways.length === 0 ? [{
		stem: word,
		suffix: ""
	}] : ways;
}
/** At most two prefixes: «diperjuangkan», «memberdayakan», «mengetahui». */
function prefixesOff(word, suffix, depth) {
	if (depth === 2) return [word];
	const rule = PREFIXES.find(({ form, suffixes }) => form.test(word) && (suffixes?.includes(suffix) ?? true));
	if (rule === void 0) return [word];
	const rest = word.replace(rule.form, "");
	const roots = rule.gives.map((first) => first + rest).filter((root) => root.length >= LEAST);
	return roots.length === 0 ? [word] : roots.flatMap((root) => prefixesOff(root, suffix, depth + rule.weight));
}
/** The first that fits counts: the longer before the shorter. */
const PREFIXES = [
	{
		form: /^(?:me|pe)ny(?=[aiueo])/,
		gives: ["s", "ny"],
		weight: 2
	},
	{
		form: /^(?:me|pe)nge(?=tahu)/,
		gives: ["ke"],
		weight: 1
	},
	{
		form: /^(?:me|pe)ng(?=[aiueo])/,
		gives: ["", "k"],
		weight: 2
	},
	{
		form: /^(?:me|pe)ng(?=[ghkq])/,
		gives: [""],
		weight: 2
	},
	{
		form: /^memp(?=er)/,
		gives: ["p"],
		weight: 1
	},
	{
		form: /^(?:me|pe)m(?=[aiueo])/,
		gives: ["p", "m"],
		weight: 2
	},
	{
		form: /^(?:me|pe)m(?=[bfpv])/,
		gives: [""],
		weight: 1
	},
	{
		form: /^(?:me|pe)n(?=[aiueo])/,
		gives: ["t", "n"],
		weight: 2
	},
	{
		form: /^(?:me|pe)n(?=[cdjstz])/,
		gives: [""],
		weight: 1
	},
	{
		form: /^me(?=[lrwy])/,
		gives: [""],
		weight: 1
	},
	{
		form: /^(?:ber|pel)(?=ajar)/,
		gives: [""],
		weight: 2
	},
	{
		form: /^bel(?=ajar)/,
		gives: [""],
		weight: 2
	},
	{
		form: /^be(?=kerja)/,
		gives: [""],
		weight: 2
	},
	{
		form: /^per(?=[aiueo])/,
		gives: ["", "r"],
		weight: 2
	},
	{
		form: /^per(?=[^aiueor])/,
		gives: [""],
		weight: 2
	},
	{
		form: /^pe(?=[^aiueo])/,
		gives: [""],
		suffixes: ["an"],
		weight: 2
	},
	{
		form: /^pe(?=[krlstw])/,
		gives: [""],
		weight: 2
	},
	{
		form: /^ber(?=[^r])/,
		gives: [""],
		weight: 1
	},
	{
		form: /^ter(?=[^r])/,
		gives: [""],
		weight: 1
	},
	{
		form: /^di/,
		gives: [""],
		weight: 1
	},
	{
		form: /^ke/,
		gives: [""],
		suffixes: ["an", "i"],
		weight: 1
	},
	{
		form: /^se/,
		gives: [""],
		weight: 2
	}
];

export { indonesianRoots };

package attribution

// knownGaps are rows whose expectation is right and not met yet, grouped by
// cause, with the rule that is tested alone; without one the whole parser is.
var knownGaps = []struct {
	rule string
	row  row
}{
	// "According to" a measure or a plan is no report.
	{"according", row{`The fare varies according to the season.`}},
	// Learned weights turn down what the rule alone finds.
	{"", row{`There was an admission by the treasury that the sum was wrong.`, `the treasury | admission | that the sum was wrong`}},
	// Nouns: a verb behind the clause, a relative clause, a to-infinitive, marks, a subjunctive, a noun below another cue.
	{"noun", row{`He signed the statement that she had typed.`}},
	{"noun", row{`The question that nobody asked is simple.`}},
	{"", row{`She repeated his claim that the bridge was safe.`, `She | repeated | his claim that the bridge was safe`, `his | claim | that the bridge was safe`}},
	{"", row{`His promise to resign by June came too late.`, `His | promise | to resign by June`}},
	{"", row{`The company issued a statement saying the leak was small.`, `The company | saying | the leak was small`}},
	// A colon that belongs to a later verb or to a noun, or stands before a party and its verb.
	{"", row{`“We are not a bank”: Operator hits back over tolls`, `Operator | : | “We are not a bank”`}},
	// Clauses: a phrase with "that" in the list of verbs, a pronoun as addressee, a participle’s clause given to the verb before it, an object that is no clause.
	{"", row{`He said goodbye and left the island.`}},
	// An object that is no report, or a clause that belongs to a noun.
	{"", row{`The owner’s said goodbye to the mill.`}},
	{"", row{`Quoting a letter, Brandt said that the bridge would fall.`, `Brandt | said | that the bridge would fall`}},
	{"", row{`Everything that Brandt said about the mill was true.`}},
	// Two clauses before a report: the last one alone is said.
	{"", row{`The dam is open; the mill is “shut”, Brandt said.`, `Brandt | said | the mill is “shut”`}},
	// Turned down by the weights.
	{"", row{`“The mill is shut. ‘Shut,’ I said. ‘For good.’ It is old,” Brandt said.`, `Brandt | said | “The mill is shut. ‘Shut,’ I said. ‘For good.’ It is old,”`, `I | said | ‘Shut,’ … ‘For good.’`}},
	{"", row{`The offer came from Ann Lee and Tom Brandt, two lawyers, who vowed to pay.`, `who | vowed | to pay`}},
	{"", row{`The two presidents called it a war.`, `The two presidents | called | it a war`}},
	{"", row{`Asked whether the ferry was safe, the captain shrugged.`, `- | Asked | whether the ferry was safe`}},
	// A noun with a relative clause and nothing else: its verb is taken for the main one.
	{"clause", row{`The farmer who said the dam he built was safe.`, `who | said | the dam he built was safe`}},
	// The parser errs: a participle for a past tense, an auxiliary for "is", a relative clause for what is claimed.
	{"", row{`He’s said that the mill was shut.`, `He | ’s said | that the mill was shut`}},
	{"according", row{`The mill is, in Brandt’s words, “shut for good”.`, `Brandt | words | The mill is … “shut for good”`}},
	{"", row{`The report commissioned after the eruption says that the bridge will fall.`, `The report commissioned after the eruption | says | that the bridge will fall`}},
}

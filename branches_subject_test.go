package attribution_test

import "testing"

// Who speaks: the party before the verb, after it, or of another verb.
func TestSubjectBranches(t *testing.T) {
	checkBranches(t, []branch{
		// The party before the verb, over adverbs, times, reflexives and what stands between commas.
		{both, `The owner, a farmer from Marl, said that the mill was shut.`, []string{`The owner, a farmer from Marl | said | that the mill was shut | clause`}},
		{both, `The owner, who is a farmer, said that the mill was shut.`, []string{`The owner, who is a farmer | said | that the mill was shut | clause`}},
		{both, `The owner also, on Tuesday, said that the mill was shut.`, []string{`The owner | said | that the mill was shut | clause`}},
		{both, `The owner, in 2013, said that the mill was shut.`, []string{`The owner | said | that the mill was shut | clause`}},
		{both, `The owner, however, said that the mill was shut.`, []string{`The owner | said | that the mill was shut | clause`}},
		{both, `The owner himself said that the mill was shut.`, []string{`The owner | said | that the mill was shut | clause`}},
		{both, `The owner of the mill on Tuesday said that it was shut.`, []string{`The owner of the mill | said | that it was shut | clause`}},
		{both, `Joe Quinn, 34, said that the mill was shut.`, []string{`Joe Quinn, 34 | said | that the mill was shut | clause`}},
		{both, `Joe Quinn, 34, of Marl, said that the mill was shut.`, []string{`Joe Quinn | said | that the mill was shut | clause`}},
		{both, `Brandt (the owner) said the mill was shut.`, []string{`Brandt (the owner) | said | the mill was shut | clause`}},
		// A relative clause or a participle between the party and its verb.
		{weighed, `The man who owns the mill said that it was shut.`, []string{`The man | said | that it was shut | clause`}},
		{weighed, `The company that owns the mill said that the dam was open.`, []string{`The company that owns the mill | said | that the dam was open | clause`}},
		{weighed, `Soldiers mobilized to guard the mill have been saying that it is shut.`, []string{`Soldiers | have been saying | that it is shut | clause`}},
		{both, `Even those who came warned that the mill was shut.`, []string{`those | warned | that the mill was shut | clause`}},
		{rules, `Brandt, who met Scott, said that the bridge would fall.`, []string{`Brandt, who met Scott | said | that the bridge would fall | clause`}},
		{weighed, `Brandt, who met Scott, said that the bridge would fall.`, []string{`Brandt | said | that the bridge would fall | clause`}},
		{both, `The study published by the owner of the bridge finds that it will fall.`, []string{`The study published by the owner of the bridge | finds | that it will fall | clause`}},
		{weighed, `The company that owns the beach says that the bridge will fall.`, []string{`The company that owns the beach | says | that the bridge will fall | clause`}},
		// The object of an earlier verb.
		{both, `The film shows Ann sitting by the river and telling the boys that the mill is shut.`, []string{`Ann | telling | that the mill is shut | clause`}},
		{both, `The film shows Ann singing and saying that the mill is shut.`, []string{`Ann | saying | that the mill is shut | clause`}},
		{both, `Ann was sitting by the river and telling the boys that the mill was shut.`, []string{`Ann | telling | that the mill was shut | clause`}},
		// The subject of an earlier verb.
		{both, `Villagers met on Sunday and demanded that the mill be shut.`, []string{`Villagers | demanded | that the mill be shut | clause`}},
		{both, `Bobby Scott said on Monday that the vote was lost, adding that he was tired.`, []string{`Bobby Scott | said | that the vote was lost | clause`, `Bobby Scott | adding | that he was tired | clause`}},
		{weighed, `The vote was lost, said Bobby Scott, adding that he was tired.`, []string{`Bobby Scott | said | The vote was lost | quote-cue`, `Bobby Scott | adding | that he was tired | clause`}},
		{weighed, `“The vote is lost,” said Bobby Scott, pointing out that he was tired.`, []string{`Bobby Scott | said | “The vote is lost,” | quote-cue`, `Bobby Scott | pointing out | that he was tired | clause`}},
		{weighed, `The vote was lost, Scott told Brandt, warning that the bridge would fall.`, []string{`Scott | told | The vote was lost | quote-cue`, `Scott | warning | that the bridge would fall | clause`}},
		{weighed, `Scott met Brandt and told him that the bridge would fall.`, []string{`Scott | told | that the bridge would fall | clause`}},
		// The subject of the clause after a participle.
		{both, `Asked about the bridge, she smiled and said that it would fall.`, []string{`she | said | that it would fall | clause`}},
		{both, `Asked about the bridge, the mayor, Ann O’Neil, said that it would fall.`, []string{`the mayor, Ann O’Neil | said | that it would fall | clause`}},
		{both, `Speaking to reporters, Scott said that the bridge would fall.`, []string{`Scott | said | that the bridge would fall | clause`}},
		{both, `Reached by telephone, the owner claimed that the bridge would fall.`, []string{`the owner | claimed | that the bridge would fall | clause`}},
		{rules, `Quoting a letter, Brandt said that the bridge would fall.`, []string{`Brandt | said | that the bridge would fall | clause`}},
		{both, `After meeting the mayor, Brandt said that the bridge would fall.`, []string{`Brandt | said | that the bridge would fall | clause`}},
		// Other clauses before it.
		{both, `In a letter to the mayor, engineers warned that the bridge would fall.`, []string{`engineers [a letter] | warned | that the bridge would fall | clause`}},
		{both, `In the village, on the bridge, Brandt said that it would fall.`, []string{`Brandt | said | that it would fall | clause`}},
		{both, `When the mayor came, Brandt said that the bridge would fall.`, []string{`Brandt | said | that the bridge would fall | clause`}},
		{both, `The mayor listened while Brandt said that the bridge would fall.`, []string{`Brandt | said | that the bridge would fall | clause`}},
		{both, `The mayor came because Brandt had said that the bridge would fall.`, []string{`Brandt | had said | that the bridge would fall | clause`}},
		{both, `Officials said on Tuesday in the capital that the bridge would fall.`, []string{`Officials | said | that the bridge would fall | clause`}},
		// After the verb, in the middle, behind "by".
		{both, `The mayor, Brandt said, had lied.`, []string{`Brandt | said | The mayor … had lied | quote-cue`}},
		{both, `The mayor had lied, she said.`, []string{`she | said | The mayor had lied | quote-cue`}},
		{both, `The mayor had lied, said one of the engineers.`, []string{`one of the engineers | said | The mayor had lied | quote-cue`}},
		{both, `The mayor had lied, the engineer in charge of the bridge said.`, []string{`the engineer in charge of the bridge | said | The mayor had lied | quote-cue`}},
		{weighed, `The mayor was told by Brandt that the bridge would fall.`, []string{`Brandt | was told | that the bridge would fall | passive`}},
		{weighed, `The mayor was told that the bridge would fall.`, []string{`- | was told | that the bridge would fall | passive`}},
		{weighed, `The mayor was accused by Brandt of lying.`, []string{`Brandt | was accused | The mayor … of lying | passive`}},
		{weighed, `Some, Smith said, believe that the bridge will fall.`, []string{`Smith | said | Some … believe that the bridge will fall | quote-cue`}},
		{weighed, `Vogt thinks that the mill is shut, Brandt said.`, []string{`Brandt | said | Vogt thinks that the mill is shut | quote-cue`}},
		// An outlet is a source, those who speak for it are speakers.
		{both, `Northern News says that the bridge will fall.`, []string{`[Northern News] | says | that the bridge will fall | clause`}},
		{both, `Northern News quoted the mayor as saying that the bridge would fall.`, []string{`the mayor [Northern News] | quoted the mayor as saying | that the bridge would fall | quoted-as`}},
		{both, `The bridge will fall, the mayor told Northern News.`, []string{`the mayor [Northern News] | told | The bridge will fall | quote-cue`}},
		{rules, `The bridge will fall, Northern News reports, citing the mayor.`, []string{`[Northern News] | reports | The bridge will fall | outlet`}},
		{rules, `“The bridge will fall,” the mayor said, Northern News reports.`, []string{`[Northern News] | reports | “The bridge will fall,” the mayor said | outlet`, `the mayor [Northern News] | said | “The bridge will fall,” | quote-cue`}},
		{both, `The owner of Northern News said that the bridge would fall.`, []string{`The owner of Northern News | said | that the bridge would fall | clause`}},
		{both, `A reporter for Northern News said that the bridge would fall.`, []string{`A reporter for Northern News | said | that the bridge would fall | clause`}},
		// Nobody said it.
		{both, `Neither of them said that the bridge would fall.`, nil},
		{both, `Nobody says that the bridge will fall.`, nil},
		// Several, and those who are quoted by an outlet.
		{weighed, `The two Russian presidents called it “a war”.`, []string{`The two Russian presidents | called | it “a war” | cue-quote`}},
		{weighed, `Authorities described his letter as a joke and said she wrote it.`, []string{`Authorities | described | his letter as a joke | object`, `Authorities | said | she wrote it | clause`}},
		{both, `Authorities, in a letter, said that she wrote it.`, []string{`Authorities [a letter] | said | that she wrote it | clause`}},
		{both, `Brandt is quoted by Reuters as saying the mill is shut.`, []string{`Brandt [Reuters] | is quoted by Reuters as saying | the mill is shut | quoted-as`}},
		{both, `Brandt, quoted by Reuters, said the mill was shut.`, []string{`Brandt | said | the mill was shut | clause`}},
		{rules, `The mill is shut, Reuters reported on Monday, citing Brandt.`, []string{`[Reuters] | reported | The mill is shut | outlet`}},
		{both, `“The mill is shut,” Brandt told Reuters in an interview on Monday.`, []string{`Brandt [Reuters] | told | “The mill is shut,” | quote-cue`}},
		// Brackets, adjectives that are joined, adverbials between commas.
		{both, `Elected and appointed officials said the mill was shut.`, []string{`Elected and appointed officials | said | the mill was shut | clause`}},
		{both, `Retired and serving officers said the mill was shut.`, []string{`Retired and serving officers | said | the mill was shut | clause`}},
		{both, `Sen. Ann O’Neil (D-Orsa), a critic of the bridge, said the mayor had lied.`, []string{`Sen. Ann O’Neil (D-Orsa), a critic of the bridge | said | the mayor had lied | clause`}},
		{weighed, `Vogt saw Brandt’s mill and, in a letter, said it was shut.`, []string{`Vogt [a letter] | said | it was shut | clause`}},
		{both, `Vogt, when he saw the mill, said it was shut.`, []string{`Vogt | said | it was shut | clause`}},
	})
}
